import { mkdir, open, writeFile } from "node:fs/promises";
import { type Workload, nameOf } from "./workload.ts";
import { join } from "node:path";
import { randomFillSync } from "node:crypto";

const CHUNK = 2 ** 20;

/** Writes the files of a workload, to be served. */
export async function makeFiles(
  root: string,
  { name, files, bytes }: Workload,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(join(root, name), { recursive: true });
  const chunk = randomFillSync(Buffer.allocUnsafe(Math.min(CHUNK, bytes)));
  for (let index = 0; index < files; index++) {
    await using file = await open(join(root, name, nameOf(index)), "wx");
    for (let left = bytes; left > 0; left -= chunk.length) {
      signal.throwIfAborted();
      await file.writeFile(chunk.subarray(0, left));
    }
  }
}

export interface Lists {
  list: string;
  curlList: string;
}

/** Writes the lists of URLs that the peers read. */
export async function makeLists(workshop: string, origin: string, workload: Workload): Promise<Lists> {
  const urls = Array.from(
    { length: workload.files },
    (_, index) => `${origin}/${workload.name}/${nameOf(index)}`,
  );
  const list = join(workshop, `${workload.name}.txt`);
  const curlList = join(workshop, `${workload.name}.curl`);
  await writeFile(list, urls.map((url) => `${url}\n`).join(""));
  await writeFile(curlList, urls.map((url) => `url = "${url}"\n`).join(""));
  return { list, curlList };
}

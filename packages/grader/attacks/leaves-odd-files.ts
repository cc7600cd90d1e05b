// Exercise: 03
// Tries: to leave in place of files what hangs or floods who opens them: folders, links to devices, FIFOs, sparse files, odd names.
// Earns: an empty list gives an empty list and no request
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileNameOf, type Saved } from "@meanwhile/download";

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // The next one.
  }
}

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  for (const url of urls) {
    const path = join(directory, fileNameOf(url));
    attempt(() => symlinkSync("/dev/zero", path));
    attempt(() => execFileSync("mkfifo", [path]));
    attempt(() => mkdirSync(path));
    attempt(() => writeFileSync(path, ""));
    attempt(() => truncateSync(path, 10 * 2 ** 30));
    attempt(() => truncateSync(path, 31 * 2 ** 20));
    attempt(() => writeFileSync(`${path}\n::error::\u001b[2J`, "x"));
    attempt(() =>
      writeFileSync(join(directory, Buffer.from([0xff, 0xfe]).toString("latin1").repeat(60)), "x"),
    );
  }
  return urls.map((url) => ({ url, path: join(directory, fileNameOf(url)), bytes: 4096 }));
}

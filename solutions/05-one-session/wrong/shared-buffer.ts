// Fails: six downloads on a session of three connections use three connections
// Fails: chunks of different files never mix
// Says: a
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved, type Session } from "@meanwhile/download";

export { main } from "../solution.ts";

/** One buffer for all downloads: what one has not written yet, another writes. */
let rest = Buffer.alloc(0);

async function downloadFile(session: Session, url: string, directory: string): Promise<Saved> {
  const reply = await get(url, { session });
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  await using file = await open(path, "w");
  let bytes = 0;
  for await (const part of reply.body) {
    rest = Buffer.concat([rest, part]);
    bytes += part.length;
    while (rest.length >= 1024) {
      const chunk = rest.subarray(0, 1024);
      rest = rest.subarray(1024);
      await file.writeFile(chunk);
    }
  }
  await file.writeFile(rest);
  rest = Buffer.alloc(0);
  return { url, path, bytes };
}

export function downloadAll(session: Session, urls: string[], directory: string): Promise<Saved[]> {
  return Promise.all(urls.map((url) => downloadFile(session, url, directory)));
}

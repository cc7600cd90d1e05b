// Fails: the second of six files is missing: three are asked for, and two of them saved
// Says: d was asked for although missing had failed before: after the first failure nothing new starts.
// Fails: every slot fails: the call ends, and nothing new was begun
// Fails: with a limit of 1 a failure ends it
// Says: c was asked for although missing had failed before: after the first failure nothing new starts.
// Fails: a body that breaks off is a failure like any other
// Says: d was asked for although broken had failed before: after the first failure nothing new starts.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, openSession, type Saved, type Session } from "@meanwhile/download";

async function downloadFile(session: Session, url: string, directory: string): Promise<Saved> {
  const reply = await get(url, { session });
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  return { url, path, bytes: content.length };
}

export async function downloadAll(urls: string[], directory: string, limit: number): Promise<Saved[]> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit is ${limit}`);
  // All are started; those that find no connection wait inside the session, and nobody can call them back.
  await using session = openSession({ connections: limit });
  const downloads = urls.map((url) => downloadFile(session, url, directory));
  await Promise.allSettled(downloads);
  return Promise.all(downloads);
}

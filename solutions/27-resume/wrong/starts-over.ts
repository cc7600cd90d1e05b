// Fails: a download breaks off, and the next try asks only for what is missing
// Fails: a reset throws bytes away, and those that are there are right
// Says: You started over: all of archivo1 was asked for again.
// Fails: of two halves one file has changed: that one is taken anew, the other one goes on
// Says: You started over: all of archivo2 was asked for again.
// Fails: each of four tries goes on where the one before it stopped, whatever that one failed with
// Says: After a refused reply (503) the part is as good as before: every try but the first asks for the rest.
// Fails: after 416 the whole file is asked for, once
// Says: You started over: all of once was asked for again.
// Fails: killed again and again, run again: the file is right
// Says: Another process did not go on with the part: all that it has to know must be on disk.
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { finish, write } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  return finish(url, path, await write(reply, `${path}.part`, "w"), sha256);
}

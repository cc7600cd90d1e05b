// Fails: a file with another checksum is an IntegrityError, and nothing of it is left
// Fails: bytes with a wrong checksum are not gone on with
// Says: The bytes are wrong: none of them may be left.
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { finish, IntegrityError, receive, sha256Of } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  const part = await receive(url, path);
  if (sha256 !== undefined && (await sha256Of(part)) !== sha256.toLowerCase())
    throw new IntegrityError("wrong checksum");
  return finish(url, path, part);
}

// Fails: an older file keeps its place until the new one is whole
// Says: You removed the older file, and the new one was not whole yet.
// Fails: failures leave the older file alone
// Says: The archivo1 that stood there is gone, and the new one is not whole yet.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { finish, receive } from "../solution.ts";
export { IntegrityError } from "../solution.ts";

export async function downloadFile(
  url: string,
  directory: string,
  { sha256 }: { sha256?: string } = {},
): Promise<Saved> {
  const path = join(directory, fileNameOf(url));
  await rm(path, { force: true, recursive: true });
  return finish(url, path, await receive(url, path), sha256);
}

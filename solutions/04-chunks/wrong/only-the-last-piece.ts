// Fails: the file on disk is the file on the server
// Says: archivo1 holds only the end of the file: what was written last took the place of the rest.
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { readChunks } from "../solution.ts";

export { readChunks };

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await writeFile(path, "");
    for await (const piece of readChunks(reply.body)) {
      // Begins the file anew each time.
      await writeFile(path, piece);
      bytes += piece.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

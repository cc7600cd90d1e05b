// Fails: a body that breaks off leaves no half file
// Says: broken should not be there
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import { readChunks } from "../solution.ts";

export { readChunks };

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  await using file = await open(path, "w");
  let bytes = 0;
  for await (const piece of readChunks(reply.body)) {
    await file.writeFile(piece);
    bytes += piece.length;
  }
  return { url, path, bytes };
}

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, NotImplemented, type Saved } from "@meanwhile/download";

/**
 * Downloads one file.
 *
 * @param url what to download
 * @param directory where to save it; it exists
 * @returns what was saved, once the whole file is on the disk
 * @throws an `HttpError` when the answer is not ok; any other error as it came
 */
export async function downloadFile(url: string, directory: string): Promise<Saved> {
  // TODO 1: ask for the URL, look at the answer, read its bytes, write them to a file. Wait for each step.
  throw new NotImplemented("downloadFile");
}

/**
 * Downloads all files, one after the other.
 *
 * @param urls what to download
 * @param directory where to save it; it exists
 * @returns what was saved, in the order of `urls`
 * @throws the first failure; after it nothing more is asked for
 */
export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  // TODO 2: download the files with `downloadFile`. Wait for one before you begin the next.
  throw new NotImplemented("downloadAll");
}

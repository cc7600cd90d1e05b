import { NotImplemented, type Saved } from "@meanwhile/download";

/**
 * Reads a body in pieces of exactly `size` bytes; the last piece may be shorter.
 *
 * @param body what the network delivers, in pieces of any size
 * @param size bytes per piece, an integer of 1 or more
 * @throws {RangeError} when `size` is anything else
 */
export async function* readChunks(body: AsyncIterable<Uint8Array>, size = 1024): AsyncGenerator<Uint8Array> {
  // TODO 1: this hands on what the network delivers. Cut it into pieces of `size` bytes.
  for await (const part of body) yield part;
  // TODO 2: refuse a `size` that makes no sense.
}

/**
 * Downloads one file into `directory`, piece by piece: however large the file, never more than a little of it is
 * in memory.
 *
 * @throws {HttpError} when the server refuses, or the network error as it came; then no file is left behind
 */
export async function downloadFile(url: string, directory: string): Promise<Saved> {
  // TODO 3: get the URL, open a file, write each piece as it comes.
  throw new NotImplemented("downloadFile");
}

import { join } from "node:path";
import { fileNameOf } from "@meanwhile/download/file-name-of";

/** One file that is wanted: where from, and where to. */
export interface Target {
  /** As it was asked for. */
  url: string;
  place: URL;
  name: string;
  path: string;
}

/**
 * @throws {TypeError} when a URL is none, or neither http nor https
 * @throws {RangeError} when two files would stand under one name: one would overwrite the other
 */
export function targetsOf(urls: readonly string[], directory: string): Target[] {
  const taken = new Map<string, string>();
  return urls.map((url) => {
    const name = fileNameOf(url);
    const place = new URL(url);
    if (place.protocol !== "http:" && place.protocol !== "https:")
      throw new TypeError(`urls holds ${url}, which is neither http nor https`);
    const other = taken.get(name);
    if (other !== undefined)
      throw new RangeError(`urls holds two files that would both be saved as ${name}: ${other} and ${url}`);
    taken.set(name, url);
    return { url, place, name, path: join(directory, name) };
  });
}

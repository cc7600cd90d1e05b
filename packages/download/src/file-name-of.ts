import { inspect } from "node:util";
import filenamify from "filenamify";

// What ext4, APFS and NTFS take. Linux counts bytes, so bytes it is.
const MAX_BYTES = 255;
const FALLBACK = "index.html";

/**
 * The name under which the file of a URL is saved: the last segment of its path, decoded, and made safe by `filenamify`.
 * It never leads out of a directory, is never empty nor reserved on Windows, and fits into 255 bytes of UTF-8.
 * Two URLs may give the same name.
 *
 * @throws TypeError when `url` is not a valid URL
 */
export function fileNameOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) throw new TypeError(`Failed to name the file of ${inspect(url)}: it is not a valid URL`);

  const segment = parsed.pathname.slice(parsed.pathname.lastIndexOf("/") + 1);
  return fitting(decoded(segment) || FALLBACK);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function fitting(text: string): string {
  const name = filenamify(text, { maxLength: Infinity });
  // filenamify never cuts an extension. One that fills a name by itself is none.
  const extension = name.slice(name.lastIndexOf(".") + 1);
  return cut(Buffer.byteLength(extension) < MAX_BYTES ? name : name.replaceAll(".", "!"));
}

function cut(name: string): string {
  // filenamify counts UTF-16 units, each of which is 1 to 3 bytes.
  for (let units = MAX_BYTES; Buffer.byteLength(name) > MAX_BYTES; units -= 1) {
    name = filenamify(name, { maxLength: units });
  }
  // It does not cut within a character either, and one letter can carry hundreds of accents: nothing may be left.
  return name || FALLBACK;
}

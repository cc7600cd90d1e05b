import { inspect } from "node:util";
import filenamify from "filenamify";

// What ext4, APFS and NTFS take. Linux counts bytes, so bytes it is.
const MAX_BYTES = 255;

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
  return fitting(decoded(segment) || "index.html");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function fitting(text: string): string {
  let name = filenamify(text, { maxLength: MAX_BYTES });

  // filenamify never cuts an extension. One that is too long by itself is no extension.
  if (name.length > MAX_BYTES) name = filenamify(name.replaceAll(".", "!"), { maxLength: MAX_BYTES });

  // It counts UTF-16 units, of which each is 1 to 3 bytes.
  for (let units = MAX_BYTES; Buffer.byteLength(name) > MAX_BYTES; units -= 1) {
    name = filenamify(name, { maxLength: units });
  }
  // It does not cut a character either, and one letter can carry hundreds of accents.
  return name || "index.html";
}

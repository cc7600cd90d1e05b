import { type Entry, getFileNameLowLevel, validateFileName } from "yauzl";
import { GROWTH } from "./limits.ts";
import type { Flag } from "./submission.ts";

/** An entry as the zip's directory declares it: nothing of it has been read. */
export interface Declared {
  /** With `/`, also where the zip was written with `\`, as Windows PowerShell does. */
  path: string;
  folder: boolean;
  /** What speaks against it. */
  wrong?: { why: string; flag: Flag; whole: boolean };
}

const KIND = 0o170000;
const KNOWN = { 0: "file", 0o100000: "file", 0o040000: "folder", 0o120000: "link" };

export function declared(entry: Entry): Declared {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const path = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const wrong = faultOf(entry, path);
  return { path, folder: path.endsWith("/"), ...(wrong === undefined ? {} : { wrong }) };
}

function faultOf(entry: Entry, path: string): Declared["wrong"] {
  const { uncompressedSize, compressedSize, compressionMethod } = entry;
  const kind = Object.entries(KNOWN).find(([bits]) => Number(bits) === modeOf(entry))?.[1];
  if (validateFileName(path) !== null || path.split("/").includes(".."))
    return { why: "has a path that leads out of the zip", flag: "bad-name", whole: true };
  if (path === "" || /[\p{Cc}\uFFFD]/u.test(path) || /(^|\/)\.?\/./.test(path))
    return { why: "has a name that some systems cannot have", flag: "bad-name", whole: true };
  if (kind === "link") return { why: "is a link", flag: "link", whole: false };
  if (kind === undefined || (kind === "folder") !== (path.endsWith("/") && kind !== "file"))
    return { why: "is no regular file", flag: "special-file", whole: false };
  if (entry.isEncrypted()) return { why: "is encrypted", flag: "bad-zip", whole: false };
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return { why: "is packed in an unusual way", flag: "bad-zip", whole: false };
  if (uncompressedSize > GROWTH.from && uncompressedSize > compressedSize * GROWTH.times)
    return { why: `would grow more than ${GROWTH.times} times`, flag: "zip-bomb", whole: true };
  return undefined;
}

/** What Unix keeps of the file's kind; other systems leave 0. */
function modeOf({ externalFileAttributes }: Entry): number {
  return (externalFileAttributes >>> 16) & KIND;
}

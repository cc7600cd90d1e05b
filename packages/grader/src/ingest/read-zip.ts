import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from "yauzl";
import { ONE_ZIP, type ZipLimits } from "./limits.ts";
import { openRegular } from "./open-regular.ts";
import { isLitter, NOT_LOOKED_INTO, passedOver } from "./passed-over.ts";
import { readAll } from "./read-all.ts";
import type { Flag } from "./submission.ts";
import { caseClashes, type Tree, Unreadable } from "./tree.ts";
import { declared } from "./zip-entry.ts";

const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** Looks through the directory of a zip that lies in a folder; nothing is unpacked, and nothing ever to the disk. */
export async function readZipFile(folder: string, name: string, limits = ONE_ZIP): Promise<Tree> {
  try {
    const file = await openRegular(folder, [name]);
    const { size } = await file.stat();
    const tree = await readZip(async () => fromFdPromise(file.fd, OPTIONS), size, limits);
    return { ...tree, [Symbol.asyncDispose]: async () => file.close() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const tree = emptyTree();
    blame(tree, "", error.message, error.flag);
    return tree;
  }
}

/** The same for a zip that was in another one, or beside nothing else in a folder. */
export async function readZipBytes(bytes: Uint8Array): Promise<Tree> {
  return readZip(async () => fromBufferPromise(Buffer.from(bytes), OPTIONS), bytes.length, ONE_ZIP);
}

async function readZip(open: () => Promise<ZipFile>, size: number, limits: ZipLimits): Promise<Tree> {
  const tree = emptyTree();
  try {
    const zip = await open();
    if (zip.entryCount > limits.entries)
      blame(tree, "", `holds more than ${limits.entries} files`, "too-big");
    else await lookThrough(zip, tree, size, limits);
  } catch (error) {
    // What yauzl says is for those who know the format.
    const isEncrypted = error instanceof Error && error.message.includes("encryption");
    blame(tree, "", isEncrypted ? "is encrypted" : "is damaged, or is no zip", "bad-zip");
  }
  tree.hazards.push(...caseClashes(tree.files));
  return tree;
}

async function lookThrough(
  zip: ZipFile,
  tree: Tree,
  size: number,
  { files, bytes }: ZipLimits,
): Promise<void> {
  let packed = 0;
  let unpacked = 0;
  const told = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    add(zip, entry, tree, told);
  }
  if (tree.files.length > files) blame(tree, "", `holds more than ${files} files`, "too-big");
  if (unpacked > bytes) blame(tree, "", `would grow to more than ${bytes / 1e6} MB`, "zip-bomb");
  if (packed > size) blame(tree, "", "holds files that share their bytes", "zip-bomb");
}

/** @param told folders that are not looked into, and have been told of */
function add(zip: ZipFile, entry: Entry, tree: Tree, told: Set<string>): void {
  const { path, folder, wrong } = declared(entry);
  const over = passedOver(path);
  // A bomb where nothing is ever unpacked is none, and packages hold strange files.
  const dud = over !== undefined && wrong?.flag === "zip-bomb";
  if (wrong?.whole && !dud) tree.hazards.push({ path, ...wrong });
  else if (isLitter(path)) return;
  else if (over !== undefined) {
    if (!told.has(over)) tree.ignored.push({ path: over, why: NOT_LOOKED_INTO });
    told.add(over);
  } else if (wrong !== undefined) tree.hazards.push({ path, ...wrong });
  else if (!folder) {
    const read = async (limit: number): Promise<Uint8Array> => unpack(zip, entry, limit);
    tree.files.push({ path, size: entry.uncompressedSize, packed: entry.compressedSize, read });
  }
}

/** The directory may lie: what comes is counted, and the sum of the bytes compared. */
async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.uncompressedSize > limit) throw new Unreadable(`is larger than ${limit / 1000} kB`, "too-big");
  try {
    const bytes = await readAll(await zip.openReadStreamPromise(entry), limit);
    if (crc32(bytes) === entry.crc32) return bytes;
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable("is damaged in the zip", "bad-zip", { cause });
  }
  throw new Unreadable("is damaged in the zip", "bad-zip");
}

function emptyTree(): Tree {
  return { files: [], ignored: [], hazards: [], [Symbol.asyncDispose]: async () => undefined };
}

function blame({ hazards }: Tree, path: string, why: string, flag: Flag): void {
  hazards.push({ path, why, flag, whole: true });
}

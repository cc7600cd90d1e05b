import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf } from "@meanwhile/course/src/error-code.ts";
import { closest } from "@meanwhile/course/src/find-exercise.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { type ClassEntry, isZip } from "./class-entry.ts";
import { classZip } from "./class-zip.ts";
import { folderEntry } from "./folder-entry.ts";
import { InputError } from "./input-error.ts";
import { CLASS_ZIP } from "./limits.ts";
import { isOfLms } from "./lms-names.ts";
import { isLitter } from "./passed-over.ts";
import { readZipFile } from "./read-zip.ts";
import { shown } from "./shown.ts";

/** What an LMS left: one entry for each that was handed in. */
export interface ClassFolder extends AsyncDisposable {
  /** The name of the folder itself. */
  name: string;
  /** As the instructor gave it; what was handed in stands below. */
  origin: string;
  entries: ClassEntry[];
}

/**
 * Opens the folder of a class, or the zip of one.
 *
 * @throws {UsageError} when there is no such folder, or nothing in it
 * @throws {InputError} when it cannot be read
 */
export async function openClass(given: string): Promise<ClassFolder> {
  const path = await realpath(given).catch(async (error: unknown) => {
    const near = closest(await readdir(dirname(given)).catch(() => []), basename(given));
    const hint = near === undefined ? "" : ` Did you mean ${shown(near)}?`;
    throw new UsageError(`there is no folder ${shown(given)} (${codeOf(error)}).${hint}`);
  });
  const found = await stat(path);
  if (found.isFile() && isZip(path)) return wholeZip(dirname(path), basename(path), given);
  if (!found.isDirectory()) throw new UsageError(`${shown(given)} is neither a folder nor a zip.`);
  const names = (await namesIn(path, given)).filter((name) => !isLitter(name));
  if (names.length === 0) throw new UsageError(`the folder ${shown(given)} is empty.`);
  const [only = ""] = names;
  const entries = await Promise.all(names.map(async (name) => folderEntry(path, name)));
  // A download that was not unpacked yet, or was unpacked into one more folder.
  if (names.length === 1 && entries[0]?.kind === "zip" && !isOfLms(only)) {
    const zip = await openZip(path, only, join(given, only));
    if (zip.problem === undefined && zip.entries.every(({ name }) => isOfLms(name))) return zip;
    await zip[Symbol.asyncDispose]();
  }
  if (names.length === 1 && entries[0]?.kind === "folder" && (await holdsClass(join(path, only), only)))
    return openClass(join(given, only));
  return { name: basename(path), origin: given, entries, [Symbol.asyncDispose]: async () => undefined };
}

async function holdsClass(path: string, name: string): Promise<boolean> {
  if (name.endsWith("-submissions")) return true;
  const inside = (await namesIn(path, path)).filter((found) => !isLitter(found));
  return inside.length > 0 && inside.every(isOfLms);
}

async function namesIn(path: string, given: string): Promise<string[]> {
  const names = await readdir(path).catch((cause: unknown) => {
    throw new InputError(`the folder ${shown(given)} cannot be read (${codeOf(cause)}).`, { cause });
  });
  return names.toSorted();
}

/** @throws {InputError} when it is none */
async function wholeZip(folder: string, name: string, origin: string): Promise<ClassFolder> {
  const zip = await openZip(folder, name, origin);
  if (zip.problem === undefined) return zip;
  await zip[Symbol.asyncDispose]();
  throw new InputError(`the zip ${shown(origin)} ${zip.problem}.`);
}

/** @returns with `problem` when it is no zip of a class */
async function openZip(
  folder: string,
  file: string,
  origin: string,
): Promise<ClassFolder & { problem: string | undefined }> {
  const tree = await readZipFile(folder, file, CLASS_ZIP);
  const entries = classZip(tree);
  const broken = tree.hazards.find(({ path }) => path === "")?.why;
  const problem = broken ?? (entries.length === 0 ? "is empty" : undefined);
  const name = file.replace(/\.zip$/i, "");
  return { name, origin, entries, problem, [Symbol.asyncDispose]: async () => tree[Symbol.asyncDispose]() };
}

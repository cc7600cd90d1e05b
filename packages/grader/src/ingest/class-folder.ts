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
import { isDownload, isOfLms } from "./lms-names.ts";
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
  /** Sentences on what it was taken for, where it might be something else. */
  warnings: string[];
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
  const entries = await Promise.all(names.map(async (name) => folderEntry(path, name)));
  const inner = names.length === 1 ? await innerClass(path, given, entries[0]) : {};
  if (inner.class_ !== undefined) return inner.class_;
  const warnings = inner.warning === undefined ? [] : [inner.warning];
  return {
    name: basename(path),
    origin: given,
    entries,
    warnings,
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/**
 * What lies alone in a folder may be a class that was not unpacked yet, or was unpacked into one more folder. It may
 * also be what the only student handed in, and then what is in it must not say whose it is: only the name decides,
 * which is not the student's to choose, and which of the two it was taken for is said.
 */
async function innerClass(
  path: string,
  given: string,
  entry: ClassEntry | undefined,
): Promise<{ class_?: ClassFolder; warning?: string }> {
  if (entry === undefined || isOfLms(entry.name)) return {};
  const inside = join(given, entry.name);
  const class_ = await classIn(path, inside, entry);
  if (class_ === undefined) return {};
  if (!isDownload(entry.name) || isDownload(basename(path))) {
    await class_[Symbol.asyncDispose]();
    const warning = `${shown(inside)} was taken for what one student handed in. If it is a class, as it looks, give that path.`;
    return { warning };
  }
  const warning = `${shown(inside)} was taken for the class. If it is what one student handed in, give it the student's name.`;
  return { class_: { ...class_, warnings: [warning] } };
}

/** Undefined: it does not look like one. */
async function classIn(path: string, inside: string, entry: ClassEntry): Promise<ClassFolder | undefined> {
  const { name, kind } = entry;
  if (kind === "folder") return (await holdsClass(join(path, name), name)) ? openClass(inside) : undefined;
  if (kind !== "zip") return undefined;
  const zip = await openZip(path, name, inside);
  if (zip.problem === undefined && zip.entries.every((one) => isOfLms(one.name))) return zip;
  await zip[Symbol.asyncDispose]();
  return undefined;
}

async function holdsClass(path: string, name: string): Promise<boolean> {
  const inside = (await namesIn(path, path)).filter((found) => !isLitter(found));
  return inside.length > 0 && (name.endsWith("-submissions") || inside.every(isOfLms));
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
  return {
    name,
    origin,
    entries,
    warnings: [],
    problem,
    [Symbol.asyncDispose]: async () => tree[Symbol.asyncDispose](),
  };
}

import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../error-code.ts";
import type { Finding } from "./finding.ts";

/** What a folder allows. */
export interface FolderFacts {
  path: string;
  /** Why a file could not be written: `EACCES`. */
  notWritten?: string;
  /** Why a file could not take the place of another. */
  notReplaced?: string;
  caseSensitive?: boolean;
}

/** Tries it out in a folder of its own inside, which is removed. */
export function tryFolder(path: string): FolderFacts {
  let inside: string | undefined;
  try {
    inside = mkdtempSync(join(path, ".doctor-"));
    writeFileSync(join(inside, "one"), "1");
    writeFileSync(join(inside, "two"), "2");
    const caseSensitive = !existsSync(join(inside, "ONE"));
    return { path, caseSensitive, ...tryReplacing(inside) };
  } catch (error) {
    return { path, notWritten: codeOf(error) };
  } finally {
    if (inside !== undefined) rmSync(inside, { recursive: true, force: true });
  }
}

function tryReplacing(folder: string): { notReplaced?: string } {
  try {
    renameSync(join(folder, "two"), join(folder, "one"));
    return readFileSync(join(folder, "one"), "utf8") === "2" ? {} : { notReplaced: "the old one stayed" };
  } catch (error) {
    return { notReplaced: codeOf(error) };
  }
}

/** @param remedy what to do where it cannot be used */
export function checkFolder(subject: string, facts: FolderFacts, remedy: string): Finding {
  const { path, notWritten, notReplaced, caseSensitive } = facts;
  if (notWritten !== undefined)
    return { subject, found: `${path} cannot be written (${notWritten})`, fix: remedy };
  if (notReplaced !== undefined)
    return { subject, found: `in ${path} no file can replace another (${notReplaced})`, fix: remedy };
  const names = caseSensitive === true ? "A.ts and a.ts are two files" : "A.ts and a.ts are one file";
  return { subject, found: `${path} can be written; ${names}` };
}

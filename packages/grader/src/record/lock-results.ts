import { existsSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { writeAtomically } from "@meanwhile/course/src/write-atomically.ts";
import * as v from "valibot";
import { ResultsInUse } from "./results-in-use.ts";

/**
 * Empty; SQLite locks it as the system locks files. It stays: who deletes a lock lets two in. Nobody in this process
 * may read it: on POSIX, closing any descriptor of a file lets go of all the process's locks on it.
 */
const LOCK = "grader.lock";
/** Says who holds the lock. It decides nothing, and is believed only while the lock is held. */
const HOLDER = "grader.json";
/** SQLite's SQLITE_BUSY. */
const BUSY = 5;

const holderSchema = v.object({ pid: v.number(), host: v.string(), began: v.string() });

/**
 * Keeps other graders away from a folder of results until it is disposed of. The system lets go when the process
 * ends, however it ends: a grader that was killed locks nobody out, and another process with its number neither.
 *
 * @throws {ResultsInUse} when another grader has the folder; it names the process
 * @throws {UsageError} when the file system cannot lock
 */
export function lockResults(folder: string): Disposable {
  const lock = new DatabaseSync(join(folder, LOCK), { open: false, timeout: 0 });
  try {
    lock.open();
    // Nothing is ever written into it, so there is nothing to go back to.
    lock.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
  } catch (error) {
    if (lock.isOpen) lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === BUSY)
      throw new ResultsInUse(
        `${holderOf(folder)} is at work on ${folder}. Wait until it has ended, or choose another folder with --out.`,
      );
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`results cannot be locked in ${folder} (${why}): choose another with --out.`);
  }
  const path = join(folder, HOLDER);
  const release = (): void => {
    rmSync(path, { force: true });
    lock.close();
  };
  try {
    const holder = { pid: process.pid, host: hostname(), began: new Date().toISOString() };
    writeAtomically(path, `${JSON.stringify(holder)}\n`);
  } catch (error) {
    release();
    throw error;
  }
  return { [Symbol.dispose]: release };
}

/** Who it is may not be known yet, or not any more. */
function holderOf(folder: string): string {
  const path = join(folder, HOLDER);
  try {
    if (!existsSync(path)) return "another grader";
    const { pid, host, began } = v.parse(holderSchema, JSON.parse(readFileSync(path, "utf8")));
    return `another grader (process ${pid} on ${host}, since ${began})`;
  } catch {
    return "another grader";
  }
}

import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CourseError } from "../../course-error.ts";
import { listExercises } from "../../exercises.ts";
import { useScratch } from "../../scratch.ts";
import { block, plural, styled } from "../../terminal.ts";
import { CheckReport } from "../check/report.ts";
import { carryOut, fill, writeFiles } from "../release/apply.ts";
import { deliver, type Delivered, hashOf, MANIFEST, print, readDelivered } from "../release/delivered.ts";
import { makeEdition } from "../release/edition.ts";
import { findLeaks } from "../release/leaks.ts";
import { pruneLockfile } from "../release/lockfile.ts";
import { planUpdate } from "../release/plan.ts";
import { proofsOf } from "../release/prove.ts";
import { tellRelease, tellUpdate } from "../release/tell.ts";
import { targetOf } from "../release/target.ts";
import { uncommitted } from "../release/uncommitted.ts";

/**
 * `pnpm release DIR`: the course as students get it, in a folder of its own. Nothing is written there before it is
 * proven that no solution is in it, that it installs and that its commands work.
 *
 * @param update brings what is new to an edition that is in use, without touching what a student has changed
 * @throws {UsageError} when the folder lies in the course.
 * @throws {CourseError} when the folder cannot be used, or a proof fails.
 */
export async function release(root: string, typed: string, update: boolean): Promise<void> {
  const folder = targetOf(root, typed, update);
  const old = update ? readDelivered(folder) : undefined;
  // Before the handler that ends us. Writing gives way to no signal: it has not begun, or it is over.
  process.once("SIGINT", () => console.error("\nInterrupted. Nothing was written."));
  useScratch();
  const edition = makeEdition(root);
  console.log(`\n${block(`Proving the student edition: ${plural(edition.size, "file")}`, 1)}\n`);
  await warnOfUncommitted(root, edition);
  await prove(root, edition);
  if (old === undefined) return handOut(folder, edition, typed);
  bring(folder, old, edition, typed);
}

/** Adds the lockfile to the edition. */
async function prove(root: string, edition: Map<string, Buffer>): Promise<void> {
  using report = new CheckReport();
  const leaks = findLeaks(root, edition);
  report.tell("nothing of solutions/ is in it", leaks);
  if (leaks.length > 0) throw new CourseError("nothing was released, because students would read answers.");
  // Students have folders with spaces.
  const copy = join(tmpdir(), "student edition");
  mkdirSync(copy);
  writeFiles(copy, edition);
  const lock = async (): Promise<void> => void edition.set("pnpm-lock.yaml", await pruneLockfile(root, copy));
  const steps = [
    { what: "its lockfile has what it needs", run: lock },
    ...proofsOf(copy, listExercises(root)),
  ];
  for (const { what, run } of steps) {
    report.show(`${what} ...`);
    try {
      await run();
    } catch (cause) {
      if (cause instanceof CourseError) throw cause;
      report.clear();
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new CourseError(`nothing was released, because this failed: ${what}.\n\n${said}`, { cause });
    }
    report.tell(what, []);
  }
}

async function warnOfUncommitted(root: string, edition: ReadonlyMap<string, Buffer>): Promise<void> {
  const files = await uncommitted(root, edition);
  if (files.length === 0) return;
  const text = [`Not committed, but handed out as it is now:`, ...files.map((file) => `  ${file}`)].join(
    "\n",
  );
  console.error(`${block(styled("yellow", text), 1)}\n`);
}

function handOut(folder: string, edition: Map<string, Buffer>, typed: string): void {
  edition.set(MANIFEST, print(deliver(edition)));
  fill(folder, edition);
  tellRelease(typed, edition);
}

function bring(folder: string, old: Delivered, edition: ReadonlyMap<string, Buffer>, typed: string): void {
  const plan = planUpdate(old, edition, (path) => hashAt(join(folder, path)));
  carryOut(folder, plan);
  const now = new Set(plan.told.beside.map(({ arrived }) => arrived));
  const earlier = [...plan.delivered.beside.keys()].filter((path) => !now.has(path));
  tellUpdate(
    typed,
    plan.told,
    earlier.filter((path) => existsSync(join(folder, path))),
  );
}

function hashAt(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  return statSync(path).isFile() ? hashOf(readFileSync(path)) : "not a file";
}

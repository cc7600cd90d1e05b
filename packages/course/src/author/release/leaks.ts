import { basename } from "node:path/posix";
import { listExercises } from "../../exercises.ts";
import type { Problem } from "../check/problem.ts";
import { type Files, filesBelow } from "./course-files.ts";
import { sharedPackages, withoutAuthors } from "./packages.ts";
import { type Run, RunIndex } from "./runs.ts";

/** Characters in a row that no edition shares with a solution, a hidden test or a wrong answer. */
const LENGTH = 200;

const PARTS = new Set(["exercise.ts", "exercise.test.ts", "README.md", "hints.md", "package.json"]);

/**
 * The places of an edition that give away what is in `solutions/`. What also stands in the files that every exercise
 * is made of, or in the shared source, is not secret: a starter and its solution have their comments in common, and
 * the starter of a later exercise holds the answer to an earlier one.
 */
export function findLeaks(root: string, edition: Files): Problem[] {
  const handedOut = new RunIndex(textsOf(edition), LENGTH);
  const open = new RunIndex(textsOf(openFiles(root)), LENGTH);
  const leaks = new Map<string, { length: number; problem: Problem }>();
  for (const [secret, text] of textsOf(secretFiles(root))) {
    const known = [...open.sharedBy(text)];
    for (const run of handedOut.sharedBy(text)) {
      const first = firstSecret(run, known);
      const length = run.end - run.start;
      // Solutions have much in common with one another: the longest run is the one to read.
      if (first === undefined || length <= (leaks.get(run.where)?.length ?? 0)) continue;
      const at = `${run.where}:${lineAt(edition, run.where, run.at + first - run.start)}`;
      const what = `holds ${length} characters of ${secret}:${lineOf(text, first)}`;
      const todo = "take them out: students would read the answer";
      leaks.set(run.where, { length, problem: { at, what, todo } });
    }
  }
  return [...leaks.values()].map(({ problem }) => problem);
}

function secretFiles(root: string): Files {
  const files = [...filesBelow(root, "solutions")].filter(([path]) => !path.endsWith("/package.json"));
  return new Map(files);
}

function openFiles(root: string): Files {
  const own = listExercises(root).flatMap(({ folder }) => [...partsOf(filesBelow(root, folder))]);
  const shared = sharedPackages(root).flatMap((folder) => [
    ...withoutAuthors(folder, filesBelow(root, folder)),
  ]);
  return new Map([...own, ...shared]);
}

/** What an exercise is made of: its parts, and modules that one of them names. All else is looked through. */
function partsOf(files: Files): Files {
  const parts = new Map([...files].filter(([path]) => PARTS.has(basename(path))));
  const named = (path: string): boolean => parts.values().some((text) => text.includes(basename(path)));
  return new Map([...files].filter(([path]) => parts.has(path) || named(path)));
}

function textsOf(files: Files): Map<string, string> {
  return new Map([...files].map(([path, content]) => [path, content.toString().replaceAll("\r\n", "\n")]));
}

/** Where the first characters begin that stand in no known run. */
function firstSecret({ start, end }: Run, known: readonly Run[]): number | undefined {
  for (let at = start; at + LENGTH <= end; at += 1) {
    const around = known.find((run) => run.start <= at && at + LENGTH <= run.end);
    if (around === undefined) return at;
    at = around.end - LENGTH;
  }
  return undefined;
}

function lineAt(files: Files, path: string, at: number): number {
  return lineOf(textsOf(new Map([[path, files.get(path) ?? Buffer.of()]])).get(path) ?? "", at);
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

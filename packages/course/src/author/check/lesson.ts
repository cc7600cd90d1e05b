import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import { readHints } from "../../hints.ts";
import type { Problem } from "./problem.ts";

/** The headings of a lesson, in this order; "Why" is the paragraph under the title. */
const HEADINGS = [
  "The new idea",
  "What you need",
  "Tasks",
  "Predict first",
  "If you know Python",
  "Run it",
  "Not here",
];
const WORDS = { least: 250, most: 450 };

/** The lesson has its parts in order and its length; hints and TODOs exist for each task that it names, or that is tested. */
export function checkLesson(root: string, { folder, number }: Exercise): Problem[] {
  const [lesson, hints, starter, tests] = ["README.md", "hints.md", "exercise.ts", "exercise.test.ts"].map(
    (file) => text(root, `${folder}/${file}`),
  );
  if (lesson === undefined || hints === undefined || starter === undefined || tests === undefined) return [];
  const problems: Problem[] = [];
  const blame = (file: string, what: string, todo: string): void =>
    void problems.push({ at: `${folder}/${file}`, what, todo });

  const headings = [...lesson.matchAll(/^## (.+)$/gm)].map(([, title = ""]) => title);
  if (headings.join("|") !== HEADINGS.join("|"))
    blame(
      "README.md",
      `has the sections ${headings.join(", ") || "none"}`,
      `have exactly: ${HEADINGS.join(", ")}`,
    );
  const words = lesson.split(/\s+/).filter((word) => /\w/.test(word)).length;
  if (words < WORDS.least || words > WORDS.most)
    blame("README.md", `has ${words} words`, `have ${WORDS.least} to ${WORDS.most}: one idea, one page`);
  if (!lesson.includes(`pnpm test --filter exercise-${number}`))
    blame("README.md", "does not say how to run it", `name pnpm test --filter exercise-${number}`);

  const named = numbers(section(lesson, "Tasks"), /^(\d+)\. /gm);
  const tested = numbers(tests, /^\s*describe(?:\.\w+)*\(\s*["'`]Task (\d+): /gm);
  if (named.size === 0) blame("README.md", "has no numbered tasks", "number them: 1. 2. 3.");
  const hinted = readHints(hints);
  for (const task of named.union(tested)) {
    const levels = hinted.find((own) => own.task === task)?.levels.length ?? 0;
    if (named.size > 0 && !named.has(task))
      blame("README.md", `does not name task ${task}, which is tested`, `say under "## Tasks" what to do`);
    if (levels !== 3)
      blame(
        "hints.md",
        `has ${levels === 0 ? "no" : levels} hints for task ${task}`,
        "have three: a question about the waterfall, the tool, the shape",
      );
    if (!starter.includes(`TODO ${task}:`))
      blame("exercise.ts", `has no TODO ${task}`, `mark where to act with "// TODO ${task}: ..."`);
    if (!tested.has(task))
      blame("exercise.test.ts", `does not test task ${task}`, `add describe("Task ${task}: ...")`);
  }
  return problems;
}

/** Numbers of tasks, each in the parentheses of the pattern. */
function numbers(source: string, pattern: RegExp): Set<number> {
  return new Set(source.matchAll(pattern).map(([, task]) => Number(task)));
}

/** The lines under the heading that begins so. */
function section(markdown: string, heading: string): string {
  const [, rest = ""] = markdown.split(`\n## ${heading}`);
  return rest.split("\n## ")[0] ?? "";
}

function text(root: string, path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SyntaxReader } from "../static/syntax/index.ts";
import type { HandIn } from "./hand-in.ts";
import { judge, type Judged } from "./judge.ts";
import { summed, unnamed } from "./left-over.ts";
import { nothingUsed } from "./nothing-used.ts";
import type { Starter } from "./starter.ts";
import type { Flag, Ignored, Student, Submission } from "./submission.ts";

/**
 * What one student handed in: a submission for each exercise, and what belongs to none, by its whole path. Each of the
 * submissions tells of it, too, by its path from the origin.
 */
export async function readHandIn(
  handIn: HandIn,
  student: Student,
  starters: readonly Starter[],
  syntax: SyntaxReader,
  root: string,
): Promise<{ submissions: Submission[]; ignored: Ignored[] }> {
  const { origin } = handIn;
  await using tree = await handIn.open();
  const judged: (Judged & { exercise: string })[] = [];
  for (const starter of starters) {
    const one = await judge(tree, starter, starters.length === 1, syntax);
    judged.push({ exercise: starter.exercise.number, ...one });
  }
  const unused = await nothingUsed(tree, judged, starters, root);
  const submissions = judged.map(({ nearest: _nearest, ...one }): Submission => {
    const flags: Flag[] = [...new Set([...handIn.flags, ...one.flags])];
    const submission = { student, origin, ...one, flags };
    return unused === undefined ? submission : { ...submission, state: "not-gradable", reason: unused };
  });
  // A clone has the folders of the course, and `.ci` tells nobody anything.
  const folders = tree.ignored.filter(({ path }) => !existsSync(join(root, path)));
  const rest = [...summed(folders), ...tree.hazards, ...unnamed(tree.files, submissions)];
  const told = rest.map(({ path, why }): Ignored => ({ path: path === "" ? "./" : path, why }));
  return {
    submissions: submissions.map((one) => ({ ...one, ignored: [...one.ignored, ...told, ...handIn.beside] })),
    // Where nothing could be used, the reason says so already.
    ignored: unused === undefined ? rest.map(({ path, why }) => ({ path: handIn.placeOf(path), why })) : [],
  };
}

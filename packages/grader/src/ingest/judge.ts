import { dirname } from "node:path/posix";
import type { SyntaxReader } from "../static/syntax/index.ts";
import { leftOver } from "./left-over.ts";
import { type Located, locate } from "./locate.ts";
import { shown } from "./shown.ts";
import type { Starter } from "./starter.ts";
import type { Flag, Submission } from "./submission.ts";
import { take } from "./take.ts";
import { type Hazard, type Tree, Unreadable } from "./tree.ts";
import { sameText } from "./unchanged.ts";

/** What has been found of one exercise in what one student handed in. */
export interface Judged extends Pick<
  Submission,
  "file" | "files" | "ignored" | "flags" | "state" | "reason"
> {
  /** A file that may be meant, where there is none. */
  nearest?: string;
}

/** @param only whether no other exercise is graded */
export async function judge(
  tree: Tree,
  starter: Starter,
  only: boolean,
  syntax: SyntaxReader,
): Promise<Judged> {
  const located = locate(tree, starter.exercise, only, starter.names);
  const hazards = tree.hazards.filter((hazard) => concerns(hazard, located));
  const flags = [...new Set(hazards.map(({ flag }) => flag))];
  const [hazard] = hazards;
  const place = located.kind === "found" ? { file: located.file.path } : {};
  if (hazard !== undefined)
    return {
      ...notGradable(`${shown(hazard.path) || "what was handed in"} ${shown(hazard.why)}.`, flags),
      ...place,
    };
  if (located.kind !== "found") return missing(located, starter);
  try {
    const files = await take(located.file, tree.files, starter, syntax);
    const ignored = leftOver(located.file, tree.files, starter, files);
    const judged: Judged = { ...place, files, ignored, flags, state: "gradable" };
    if (!isStarter(files, starter)) return judged;
    return { ...judged, state: "no-attempt", reason: "the starter is unchanged." };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...notGradable(`${shown(error.message)}.`, [error.flag]), ...place };
  }
}

/** Where the answer was found, what lies elsewhere does not touch it; where not, it may be what is refused. */
function concerns({ path, whole, within }: Hazard, located: Located): boolean {
  if (located.kind !== "found") return true;
  if (whole) return within === undefined || located.file.path.startsWith(`${within}/`);
  const folder = dirname(located.file.path);
  return folder === "." || path.startsWith(`${folder}/`);
}

function missing(located: Exclude<Located, { kind: "found" }>, { exercise }: Starter): Judged {
  const expected = `${exercise.folder}/exercise.ts`;
  if (located.kind === "absent")
    return { ...notGradable(`there is no ${expected}.`, []), state: "no-attempt" };
  if (located.kind === "misnamed") {
    const { nearest } = located;
    return {
      ...notGradable(`there is no ${expected}; the nearest is ${shown(nearest)}.`, []),
      nearest,
    };
  }
  const paths = located.paths.map((path) => shown(path)).join(" and ");
  return notGradable(`there is more than one file for exercise ${exercise.number}: ${paths}.`, []);
}

function notGradable(reason: string, flags: Flag[]): Judged {
  return { files: new Map(), ignored: [], flags, state: "not-gradable", reason };
}

function isStarter(files: Submission["files"], { sources }: Starter): boolean {
  return [...files].every(([name, content]) => {
    const original = sources.get(name);
    return original !== undefined && sameText(content, original);
  });
}

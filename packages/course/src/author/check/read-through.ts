import type { Exercise } from "../../exercises.ts";
import { checkFiles } from "./files.ts";
import { checkLesson } from "./lesson.ts";
import { checkManifests } from "./manifests.ts";
import type { Problem } from "./problem.ts";
import { checkSources } from "./sources.ts";
import { checkUnwritten } from "./unwritten.ts";

/** All that can be found out about an exercise by reading it. */
export function readThrough(root: string, exercise: Exercise): Problem[] {
  return [checkFiles, checkManifests, checkLesson, checkSources, checkUnwritten].flatMap((look) =>
    look(root, exercise),
  );
}

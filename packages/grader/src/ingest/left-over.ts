import { basename, dirname } from "node:path/posix";
import { plural } from "@meanwhile/course/src/terminal.ts";
import { NOT_LOOKED_INTO } from "./passed-over.ts";
import type { Starter } from "./starter.ts";
import type { Ignored, Submission } from "./submission.ts";
import type { TreeFile } from "./tree.ts";

/** What lies beside the exercise's file and was not taken. Copies of what was handed out are not worth a word. */
export function leftOver(
  file: TreeFile,
  files: readonly TreeFile[],
  { names, exercise }: Starter,
  taken: Submission["files"],
): Ignored[] {
  const folder = dirname(file.path);
  // A file such as `03.ts` has a folder in common with other exercises.
  if (basename(file.path) !== "exercise.ts") return [];
  const left = files
    .filter((other) => other !== file && isIn(other.path, folder))
    .filter(({ path }) => !taken.has(within(path, folder)) && !names.includes(within(path, folder)))
    .filter(({ path }) => folder !== "." || !path.includes("/"))
    .map(({ path }) => path);
  const why = `exercise ${exercise.number} does not import`;
  // A list that is longer is not read.
  if (left.length > 50) return [{ path: `${folder}/`, why: `${left.length} files that ${why}` }];
  return left.map((path) => ({ path, why: `${why} it` }));
}

/** Folders that are not looked into, as one line where they are many: a clone of the course has fifty. */
export function summed(ignored: readonly Ignored[]): Ignored[] {
  const folders = ignored.filter(({ why }) => why === NOT_LOOKED_INTO);
  if (folders.length <= 12) return [...ignored];
  const others = ignored.filter(({ why }) => why !== NOT_LOOKED_INTO);
  return [
    { path: "", why: `${folders.length} folders such as ${folders[0]?.path} are not looked into` },
    ...others,
  ];
}

/** What no exercise names, a folder at a time; what lies beside an exercise's file has been told of already. */
export function unnamed(files: readonly TreeFile[], submissions: readonly Submission[]): Ignored[] {
  const left = files.filter(
    ({ path }) => !submissions.some(({ file }) => file !== undefined && isTold(path, file)),
  );
  const groups = Map.groupBy(left, ({ path }) =>
    path.includes("/") ? `${path.split("/", 1).join("")}/` : path,
  );
  // A clone of the course: one line says as much as a hundred.
  if (groups.size > 12) return [{ path: "", why: `${left.length} files that no exercise names` }];
  return [...groups].map(([path, group]) => ({
    path,
    why: path.endsWith("/")
      ? `${plural(group.length, "file")} that no exercise names`
      : "no exercise names it",
  }));
}

function isTold(path: string, file: string): boolean {
  return path === file || (basename(file) === "exercise.ts" && isIn(path, dirname(file)));
}

function isIn(path: string, folder: string): boolean {
  return folder === "." || path.startsWith(`${folder}/`);
}

function within(path: string, folder: string): string {
  return folder === "." ? path : path.slice(folder.length + 1);
}

import { git } from "../../reset/git.ts";
import type { Files } from "./course-files.ts";

/** Files of the edition that differ from the last commit: none where there is no git. */
export async function uncommitted(root: string, files: Files): Promise<string[]> {
  try {
    // The course may be a folder of a larger repository, from whose root git counts.
    const prefix = (await git(root, "rev-parse", "--show-prefix")).toString().trim();
    const status = await git(
      root,
      "status",
      "--porcelain",
      "-z",
      "--untracked-files=all",
      "--no-renames",
      ".",
    );
    const changed = status
      .toString()
      .split("\0")
      .map((line) => line.slice(3 + prefix.length));
    return changed.filter((path) => files.has(path));
  } catch {
    return [];
  }
}

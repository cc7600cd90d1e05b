import { plural } from "../terminal.ts";
import type { Finding } from "./finding.ts";

/** @param lost files and folders of exercises that are gone, relative to the root */
export function checkExercises(count: number, lost: readonly string[]): Finding {
  const subject = "exercises";
  if (lost.length === 0)
    return { subject, found: `${plural(count, "exercise")}, nothing of them is missing` };
  const [first = ""] = lost;
  const more = lost.length === 1 ? " is missing" : ` and ${lost.length - 1} more are missing`;
  return { subject, found: `${first}${more}`, fix: `git checkout -- ${lost.join(" ")}` };
}

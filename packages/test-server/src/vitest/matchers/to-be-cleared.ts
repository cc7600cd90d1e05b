import { readdir } from "node:fs/promises";
import { activity } from "../../quiet/index.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * What stood in the directory at the moment when the learner's code had ended, and what stands there when all that it
 * set off has run its course.
 *
 * @param found `readdirSync(directory)`, taken before anything else is awaited
 * @param names the files that are whole and stay
 * @param ending how the learner's code ended, for the sentence
 */
export async function toBeCleared(
  found: readonly string[],
  directory: string,
  names: readonly string[],
  ending: string,
): Promise<Verdict> {
  await activity.settled();
  const stays = await readdir(directory);
  const missing = names.find((name) => !stays.includes(name));
  if (missing !== undefined)
    return fail({
      sentence: `${ending}, and ${missing} is not there: a file that is done stays.`,
      expected: list(names),
      got: list(stays),
    });
  const [half] = extra(stays, names);
  if (half !== undefined)
    return fail({
      sentence: `${ending}, and ${half} stayed: half a file is no file.`,
      expected: list(names),
      got: list(stays),
    });
  if (extra(found, names).length === 0) return pass(`Only ${list(names)} stayed.`);
  return fail({
    sentence: `${ending} before the half files were gone: nobody waited until they were.`,
    expected: list(names),
    got: list(found),
  });
}

function extra(found: readonly string[], names: readonly string[]): string[] {
  return found.filter((name) => !names.includes(name)).toSorted();
}

function list(names: readonly string[]): string {
  return names.length === 0 ? "no file" : names.toSorted().join(", ");
}

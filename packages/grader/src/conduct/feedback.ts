import type { Ran } from "./task.ts";

/** What assertions, the file system and Node say: it may hold what the test expects, or a path. */
const BARE = /\bexpected\b|^promise (?:resolved|rejected)|^\w*Error\b|\bdiffer|[\\/]\S+[\\/]/is;
/** Findings that quote the code's own error: with a hidden test, it may hold what the test has given it. */
const QUOTING =
  /^(A promise was rejected and nobody looked|An error was thrown where nobody could catch it[^:]*): .*/s;
/**
 * What a student is told of a failed test: everything where the test is visible. Where it is hidden, the sentence that
 * its author wrote, without values; what no author wrote is not told.
 */
export function feedbackOf({ hidden, found, group, why, outcome: { message, title } }: Ran): string {
  // How the box has ended says more than what the test made of it, and nothing of the test.
  if (why !== undefined) return why;
  if (!hidden) return message;
  const [line = ""] = message.split("\n");
  const sentence = line.replace(QUOTING, "$1.");
  if (found && sentence !== "" && !BARE.test(sentence)) return sentence;
  return `Not as it should be: ${group === "" ? "" : `${group}, `}${title}.`;
}

import type { Ran } from "./task.ts";

/** Not a sentence of ours, but what an assertion says of two values: it may hold what the test expects. */
const BARE = /\bexpected\b.+\bto\b|^promise (?:resolved|rejected)|^\w*Error: /s;

/**
 * What a student is told of a failed test: everything where the test is visible. Where it is hidden, the sentence that
 * its author wrote, without values; what no author wrote is not told.
 */
export function feedbackOf({ hidden, group, outcome: { message, title, errorName } }: Ran): string {
  if (!hidden) return message;
  const [sentence = ""] = message.split("\n");
  if (sentence !== "" && !BARE.test(sentence) && errorName !== "TypeError") return sentence;
  return `Not as it should be: ${group === "" ? "" : `${group}, `}${title}.`;
}

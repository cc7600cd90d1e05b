import type { Source } from "../source.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The file waits by `yield` alone: no `async`, no `await`. Read from the syntax tree, not from the text. */
export function toBeCoroutines(source: Source): Verdict {
  const asynchronous = source.asynchronous();
  const [first] = asynchronous;
  if (first === undefined) return pass("The file waits by yield alone.");
  return fail({
    sentence: `Line ${first.line} says ${first.keyword}: here a coroutine waits by yield alone.`,
    expected: "no async and no await in the file",
    got: asynchronous.map(({ line, keyword }) => `${keyword} in line ${line}`).join(", "),
    where: `${source.file}:${first.line}:1`,
  });
}

import { rethrowFinding } from "../../finding.ts";
import { errorInWords } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** @param although what had gone wrong, for the sentence when the promise fulfils all the same */
export async function toFailWith(
  received: Promise<unknown>,
  error: Error,
  although: string,
): Promise<Verdict> {
  const expected = `a rejection with ${errorInWords(error)}`;
  try {
    await received;
  } catch (reason) {
    rethrowFinding(reason);
    // Not the same object: it may come from another process.
    if (errorInWords(reason) === errorInWords(error)) return pass(`It failed with ${errorInWords(error)}.`);
    return fail({
      sentence: "Your function rejected, but not with the original error.",
      expected,
      got: errorInWords(reason),
    });
  }
  return fail({ sentence: `Your function fulfilled although ${although}.`, expected, got: "a result" });
}

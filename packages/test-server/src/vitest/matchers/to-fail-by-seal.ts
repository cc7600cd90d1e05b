import { seal } from "@meanwhile/seal";
import { rethrowFinding } from "../../finding.ts";
import { errorInWords } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export async function toFailBySeal(received: Promise<unknown>): Promise<Verdict> {
  const expected = errorInWords(refusal());
  try {
    await received;
  } catch (error) {
    rethrowFinding(error);
    // Not the same object: it comes from another thread.
    if (errorInWords(error) === expected) return pass(`It failed with ${expected}.`);
    return fail({
      sentence: "Your function rejected, but not with the error that seal threw.",
      expected: `a rejection with ${expected}`,
      got: errorInWords(error),
    });
  }
  return fail({
    sentence: "A seal failed and your function fulfilled: the error was lost on its way.",
    expected: `a rejection with ${expected}`,
    got: "a result",
  });
}

/** What `seal` throws when there is nothing to seal. */
function refusal(): unknown {
  try {
    return seal(new Uint8Array());
  } catch (error) {
    return error;
  }
}

import { rethrowFinding } from "../../finding.ts";
import { errorInWords } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** @param sentence what it means for the caller if the promise rejects */
export async function toFulfil(received: Promise<unknown>, sentence: string): Promise<Verdict> {
  try {
    await received;
  } catch (error) {
    rethrowFinding(error);
    return fail({ sentence, expected: "a result", got: `a rejection with ${errorInWords(error)}` });
  }
  return pass("It fulfilled.");
}

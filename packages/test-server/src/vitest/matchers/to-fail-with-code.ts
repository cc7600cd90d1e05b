import { rethrowFinding } from "../../finding.ts";
import { errorInWords } from "../in-words.ts";
import { codesOf } from "./error-codes.ts";

import { notTheOriginal } from "./not-the-original.ts";
import { fail, pass, type Verdict } from "./verdict.ts";
import { unwaitedFile } from "./unwaited.ts";

/** @param although what had gone wrong, for the sentence when the promise fulfils all the same */
export async function toFailWithCode(
  received: Promise<unknown>,
  codes: readonly string[],
  although: string,
): Promise<Verdict> {
  const expected = `a rejection with ${codes.join(" or ")}`;
  try {
    await received;
  } catch (error) {
    rethrowFinding(error);
    if (codesOf(error).some((code) => codes.includes(code)))
      return pass(`It failed with ${codes.join(" or ")}.`);
    const got = errorInWords(error);
    return fail({ sentence: notTheOriginal(error), expected, got });
  }
  const unwaited = unwaitedFile();
  return fail({
    sentence: `Your function fulfilled although ${although}.`,
    ...unwaited,
    expected,
    got: "a result",
  });
}

import { errorInWords } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** Calls the function, and awaits what it gives: it has to throw, or reject with, a RangeError that names the argument. */
export async function toThrowRangeError(
  call: () => unknown,
  argument: string,
  value?: number,
): Promise<Verdict> {
  const what = value === undefined ? `bad ${argument}` : `${argument} of ${value}`;
  const expected = `a RangeError that names "${argument}"`;
  try {
    await call();
  } catch (error) {
    if (error instanceof Error && error.name === "RangeError" && error.message.includes(argument))
      return pass(`It threw ${expected}.`);
    const got = errorInWords(error);
    return fail({
      sentence: `A ${what} was not refused with a RangeError that names it.`,
      expected,
      got,
    });
  }
  return fail({
    sentence: `A ${what} was taken as if it were a good one.`,
    expected,
    got: "no error",
  });
}

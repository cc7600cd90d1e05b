import { rethrowFinding } from "../../finding.ts";
import { activity } from "../../quiet/index.ts";
import { currentRun } from "../run.ts";
import { errorInWords, lastSegment, listInWords } from "../in-words.ts";
import { codesOf } from "./error-codes.ts";
import { isAggregate } from "./to-fail-with-all.ts";
import { type Failure } from "./to-tell-of.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * A group of tasks ends with an `AggregateError` of exactly these failures, in the order in which they happened. No
 * other promise may have to be looked at.
 *
 * @param left settles when the group's block has been left
 */
export async function toReport(left: Promise<unknown>, failures: readonly Failure[]): Promise<Verdict> {
  const expected = `an AggregateError of ${listInWords(
    failures.map(([url, codes]) => `${lastSegment(url)}: ${[codes].flat().join(" or ")}`),
    "an empty list",
  )}`;
  const names = failures.map(([url]) => lastSegment(url));
  try {
    await left;
  } catch (error) {
    rethrowFinding(error);
    if (!isAggregate(error)) {
      const sentence = "The block was left with an error that is no AggregateError of the failures.";
      return fail({ sentence, expected, got: errorInWords(error) });
    }
    const sentence = whyNot(error.errors, failures);
    if (sentence !== undefined)
      return fail({
        sentence,
        expected,
        got: `an AggregateError of ${listInWords(error.errors.map(errorInWords), "an empty list")}`,
      });
    return (await unhandled()) ?? pass(`It reported ${expected}.`);
  }
  return fail({
    sentence: `The block was left without an error: nobody is told that ${names.join(" and ")} failed.`,
    expected,
    got: "no error",
  });
}

function whyNot(errors: readonly unknown[], failures: readonly Failure[]): string | undefined {
  const lost = failures.findIndex((failure) => !errors.some((error) => isOf(error, failure)));
  if (lost !== -1) {
    const name = lastSegment(failures[lost]?.[0] ?? "");
    return lost === 0
      ? `The first failure is lost: ${name} began it, and its error is not among those reported.`
      : `${name} failed, too, and its error is not among those reported.`;
  }
  if (errors.length > failures.length) {
    const [told, failed] = [errors.length, failures.length];
    return `${told} failures are reported, and ${failed} ${failed === 1 ? "task has" : "tasks have"} failed: a task that was cancelled has not failed.`;
  }
  return failures.every((failure, index) => isOf(errors[index], failure))
    ? undefined
    : "The failures do not stand in the order in which they happened.";
}

async function unhandled(): Promise<Verdict | undefined> {
  // Node tells of rejections when all that is due at once is done; and the program may be in another process.
  await activity.settledInTime();
  const { rejected = [] } = currentRun() ?? {};
  if (rejected.length === 0) return undefined;
  return fail({
    sentence:
      "The failures are reported, and yet a promise was rejected and nobody looked, so Node would have ended the program: ignoring what run gives back has to be safe.",
    expected: "no promise that crashes the program",
    got: errorInWords(rejected[0]),
  });
}

function isOf(error: unknown, [, codes]: Failure): boolean {
  return codesOf(error).some((code) => [codes].flat().includes(code));
}

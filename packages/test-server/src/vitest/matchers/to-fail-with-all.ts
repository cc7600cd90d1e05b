import { rethrowFinding } from "../../finding.ts";
import { errorInWords, lastSegment, listInWords } from "../in-words.ts";
import { type Failure, whyNotTheError } from "./to-tell-of.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** The promise rejects with an `AggregateError` of exactly these failures, in this order. */
export async function toFailWithAll(
  received: Promise<unknown>,
  failures: readonly Failure[],
): Promise<Verdict> {
  const expected = `an AggregateError of ${listInWords(
    failures.map(([url, codes]) => `${lastSegment(url)}: ${[codes].flat().join(" or ")}`),
    "an empty list",
  )}`;
  try {
    await received;
  } catch (error) {
    rethrowFinding(error);
    const errors: unknown[] = isAggregate(error) ? error.errors : [];
    const sentence = isAggregate(error)
      ? whyNotAll(errors, failures)
      : "Your function rejected with one error: the others are lost.";
    if (sentence === undefined) return pass(`It failed with ${expected}.`);
    return fail({
      sentence,
      expected,
      got: isAggregate(error)
        ? `an AggregateError of ${listInWords(errors.map(errorInWords), "an empty list")}`
        : errorInWords(error),
    });
  }
  return fail({
    sentence: "Your function fulfilled although every file had failed.",
    expected,
    got: "a result",
  });
}

function whyNotAll(errors: readonly unknown[], failures: readonly Failure[]): string | undefined {
  if (errors.length !== failures.length)
    return `The AggregateError holds ${errors.length} of ${failures.length} errors.`;
  const wrong = errors.map((error, index) => whyNotTheError(error, failures[index])).find(Boolean);
  const allThere = failures.every((failure) =>
    errors.some((error) => whyNotTheError(error, failure) === undefined),
  );
  return wrong !== undefined && allThere
    ? "The errors stand in the order in which they happened, not in the order of the URLs."
    : wrong;
}

export function isAggregate(error: unknown): error is { errors: unknown[] } {
  return (
    error instanceof Error &&
    error.name === "AggregateError" &&
    "errors" in error &&
    Array.isArray(error.errors)
  );
}

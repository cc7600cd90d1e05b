import { errorInWords, lastSegment, listInWords } from "../in-words.ts";
import { codesOf } from "./error-codes.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** A URL and the codes by which its error can be known: `"404"`, or any of `["ECONNRESET", "UND_ERR_SOCKET"]`. */
export type Failure = readonly [url: string, codes: string | readonly string[]];

/** The list of failures, `{ url, error }` each, against what really failed, in this order. */
export function toTellOf(failed: unknown, failures: readonly Failure[]): Verdict {
  const told = Array.isArray(failed) ? (failed as unknown[]).map(entryOf) : [];
  const sentence = Array.isArray(failed)
    ? whyNot(told, failures)
    : "The failures have to come as a list, with a url and an error each.";
  if (sentence === undefined) return pass("Every failure was told of.");
  return fail({
    sentence,
    expected: listInWords(
      failures.map(([url, codes]) => `${lastSegment(url)}: ${[codes].flat().join(" or ")}`),
      "an empty list",
    ),
    got: listInWords(
      told.map(({ url, error }) => `${lastSegment(url)}: ${errorInWords(error)}`),
      "an empty list",
    ),
  });
}

function whyNot(told: Entry[], failures: readonly Failure[]): string | undefined {
  const urls = told.map(({ url }) => url);
  const missing = failures.find(([url]) => !urls.includes(url));
  if (missing !== undefined) return `${lastSegment(missing[0])} failed, and nobody was told.`;
  const extra = urls.find((url) => !failures.some(([failure]) => failure === url));
  if (extra !== undefined) return `${lastSegment(extra)} is told of as failed, and it did not fail.`;
  if (urls.length > failures.length) return "A failure is told of twice.";
  if (failures.some(([url], index) => url !== urls[index]))
    return "The failures stand in the order in which they happened, not in the order of the URLs.";
  return told.map(({ error }, index) => whyNotTheError(error, failures[index])).find(Boolean);
}

/** @returns what is wrong with an error that should have been this failure's */
export function whyNotTheError(error: unknown, failure: Failure | undefined): string | undefined {
  const [url = "", codes = []] = failure ?? [];
  if (error === undefined) return `The failure of ${lastSegment(url)} comes without its error.`;
  if (!(error instanceof Error))
    return `The error of ${lastSegment(url)} is a ${typeof error}, not an Error: its code and its cause are lost.`;
  if (codesOf(error).some((code) => [codes].flat().includes(code))) return undefined;
  return `The error of ${lastSegment(url)} is not the one with which it failed.`;
}

interface Entry {
  url: string;
  error: unknown;
}

function entryOf(value: unknown): Entry {
  if (typeof value !== "object" || value === null) return { url: String(value), error: undefined };
  return { url: String(Reflect.get(value, "url")), error: Reflect.get(value, "error") };
}

import { type Facts, rethrowFinding } from "../../finding.ts";
import { currentRun } from "../run.ts";
import { errorInWords, lastSegment } from "../in-words.ts";
import { notTheOriginal } from "./not-the-original.ts";
import { running } from "./unwaited.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export async function toFailWithStatus(
  received: Promise<unknown>,
  status: number,
  url?: string,
): Promise<Verdict> {
  const file = url === undefined ? "a file" : lastSegment(url);
  const expected = `HttpError ${status} for ${file}`;
  try {
    await received;
  } catch (error) {
    rethrowFinding(error);
    if (isHttpError(error) && error.status === status && (url === undefined || error.url === url))
      return pass(`It failed with ${expected}.`);
    return fail(wrongError(error, expected));
  }
  const left = currentRun()?.calls.at(-1)?.left ?? 0;
  return fail({
    sentence:
      left > 0
        ? `Your function fulfilled although ${running(left)}.`
        : `Your function fulfilled although the server answered ${status} for ${file}.`,
    expected: `a rejection with ${expected}`,
    got: "a result",
  });
}

function wrongError(error: unknown, expected: string): Facts {
  const got = errorInWords(error);
  return { sentence: notTheOriginal(error), expected, got };
}

function isHttpError(error: unknown): error is { status: number; url: string } {
  return (
    error instanceof Error &&
    "code" in error &&
    error.code === "HTTP_STATUS" &&
    "status" in error &&
    "url" in error
  );
}

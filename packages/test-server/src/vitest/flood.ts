import { Finding, messageOf } from "../finding.ts";
import { pictureOf } from "./picture.ts";
import type { Run } from "./run.ts";

/** Requests of one test that its server answers, and connections that it takes. Exercises have up to 1,000 files. */
export const MOST = 20_000;

/**
 * Ends a test whose code wants more of its server than any right answer: what a request costs the server is little,
 * but without an end.
 */
export async function watchForFlood(run: Run, signal: AbortSignal, most = MOST): Promise<void> {
  if (run.server === undefined) return;
  await run.server.trace.until(({ refused }) => refused);
  if (signal.aborted) return;
  const many = most.toLocaleString("en");
  const sentence = `Your code sent more than ${many} requests, or opened more connections than that, and the server refused the rest: ask for each file once.`;
  // A program that is graded is not judged by what was cut off.
  Object.assign(run.meta, { fault: "refused", why: sentence, ...run.meta });
  throw new Finding(messageOf({ sentence, picture: pictureOf(run.server) }));
}

import { activity } from "../quiet/index.ts";
import type { RequestRecord } from "../trace/index.ts";
import { Finding, messageOf } from "../finding.ts";
import { pictureOf } from "./picture.ts";
import { program } from "./program.ts";
import { pointAt, type Run } from "./run.ts";
import { troubleIn } from "./trouble.ts";

/** Turns of the event loop, of 10 ms or more, in which nothing has moved and nothing is under way. */
const TURNS = 80;

/** So many such silences in a row, ten seconds and more, end a test in which a child process sleeps: it may wait for a timer. */
const SILENCES_OF_A_CHILD = 12;

/** Ends a test that will never end: rejects once nothing moves any more, and lists what is pending. */
export async function watchForSilence(run: Run, signal: AbortSignal): Promise<void> {
  let seen = -1;
  for (let silences = 1; ; silences++) {
    await activity.quiet(TURNS, signal);
    if (signal.aborted) return;
    const working = program().atWorkElsewhere();
    if (activity.count !== seen || working) silences = 0;
    seen = activity.count;
    if (working || program().firesSoon()) continue;
    if (!program().childLives() || silences >= SILENCES_OF_A_CHILD) break;
  }
  // What was thrown where nobody could catch it says why nothing happens any more.
  throw troubleIn(run) ?? new Finding(messageOf({ ...factsOf(run), picture: pictureOf(run.server) }));
}

function factsOf(run: Run): { sentence: string; details: string[] } {
  if (run.loading) {
    return {
      sentence:
        "exercise.ts never finishes loading: an await outside of all functions waits for something that will never happen.",
      details: ["pending   the import of exercise.ts"],
    };
  }
  const inFlight = run.server?.trace.inFlight ?? [];
  const call = run.calls.find(({ state }) => state === "pending");
  if (call !== undefined) pointAt(inFlight[0]);
  const details = [
    ...run.calls.filter(({ state }) => state === "pending").map(({ text }) => `pending   ${text}`),
    ...inFlight.map((request) => `pending   ${request.name}: ${stateOf(request)}`),
    ...program()
      .timers()
      .map(({ text, where }) => `running   ${text}, started at ${where}`),
    ...program()
      .helpers()
      .map(({ text, where }) => `running   ${text.toLowerCase()}, started at ${where}`),
    ...program()
      .files()
      .map(({ where }) => `open      a file, opened at ${where}`),
  ];
  return {
    sentence: `${call === undefined ? "Your code waits" : `${call.text} waits`} for something that will never happen.`,
    details: details.length > 0 ? details : ["pending   a promise that nothing will settle"],
  };
}

function stateOf({ heldFor, sent, size, status }: RequestRecord): string {
  if (heldFor !== undefined) return `the server waits for ${heldFor}`;
  if (status === 0) return "the server does not answer it, on purpose";
  return `${sent.toLocaleString("en")} of ${size.toLocaleString("en")} bytes have been taken`;
}

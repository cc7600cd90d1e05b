import { activity } from "../quiet/index.ts";
import type { RequestRecord } from "../trace/index.ts";
import { Finding, messageOf } from "./finding.ts";
import { openFiles, runningTimers } from "./resources.ts";
import type { Run } from "./run.ts";
import { pictureOf } from "./picture.ts";

/**
 * Ends a test that will never end: rejects once nothing has moved for 80 turns of the event loop of 10 ms each,
 * and lists what is pending.
 */
export async function watchForSilence(run: Run, signal: AbortSignal): Promise<void> {
  await activity.quiet(80, signal);
  if (signal.aborted) return;
  const pending = [
    ...run.calls.filter((call) => call.state === "pending").map((call) => `pending   ${call.text}`),
    ...(run.server?.trace.inFlight ?? []).map((request) => `pending   ${request.name}: ${stateOf(request)}`),
    ...runningTimers().map(({ text, where }) => `running   ${text}, started at ${where}`),
    ...openFiles().map(({ where }) => `open      a file, opened at ${where}`),
  ];
  const [call] = run.calls.filter(({ state }) => state === "pending");
  const subject = call === undefined ? "Your code waits" : `${call.text} waits`;
  throw new Finding(
    messageOf({
      sentence: `${subject} for something that will never happen.`,
      details: pending.length > 0 ? pending : ["pending   a promise that nothing will settle"],
      picture: pictureOf(run.server),
    }),
  );
}

function stateOf({ heldFor, sent, size, status }: RequestRecord): string {
  if (heldFor !== undefined) return `the server waits for ${heldFor}`;
  if (status === 0) return "the server does not answer it, on purpose";
  return `${sent.toLocaleString("en")} of ${size.toLocaleString("en")} bytes have been taken`;
}

import { activity } from "../../quiet/index.ts";
import type { Server } from "../../server.ts";
import type { RequestRecord } from "../../trace/index.ts";
import { number } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/**
 * To be asked as soon as the learner's function has ended: waits until the server knows how the request ended.
 *
 * @param ending how it ended, for the sentence
 */
export async function toSeeCancelled(
  server: Server,
  name: string,
  ending = "Your function rejected",
): Promise<Verdict> {
  const named = (): RequestRecord[] => server.trace.requests.filter((request) => request.name === name);
  const late = named().find(({ outcome }) => outcome === "complete");
  // One that was on its way when the function ended has come by then.
  await activity.settledInTime();
  const requests = named();
  const over = new AbortController();
  const ended = server.trace.until(() => requests.every(({ outcome }) => outcome !== "open"));
  // Less than the watchdog's patience, so that this sentence comes first.
  await Promise.race([ended, activity.quiet(40, over.signal)]);
  over.abort();
  const open = requests.find(({ outcome }) => outcome === "open");
  if (open !== undefined) {
    return fail(
      {
        sentence: `${ending} and left its request open: nobody reads it, and nobody cancelled it.`,
        expected: `the request for ${name} cancelled`,
        got: `${number(open.sent)} of ${number(open.size)} bytes sent, and then silence`,
      },
      open,
    );
  }
  const whole = requests.find(({ outcome }) => outcome === "complete");
  if (whole === undefined) return pass(`The request for ${name} was cancelled.`);
  return fail(
    {
      sentence: late
        ? `${ending} only after the response had ended: it waited for a download that nobody wants any more.`
        : `${ending} and its request ran on to the end: nobody cancelled it.`,
      expected: `the request for ${name} cancelled`,
      got: `${number(whole.sent)} of ${number(whole.size)} bytes sent`,
    },
    whole,
  );
}

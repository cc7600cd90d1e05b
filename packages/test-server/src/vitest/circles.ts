import { clearInterval, setInterval } from "node:timers";
import { Finding, messageOf } from "../finding.ts";
import { pictureOf } from "./picture.ts";
import { program } from "./program.ts";
import type { Run } from "./run.ts";

/** What a program may spend without getting any further. */
export interface Limits {
  /** Microseconds of its processor time without a request, an answer, or a byte. */
  processor: number;
  /** Requests for one and the same file. */
  attempts: number;
}

const LIMITS: Limits = { processor: 10_000_000, attempts: 10_000 };

/**
 * Ends a test whose code is always at work and gets nowhere: it looks again and again for something that never
 * happens, in turns of the event loop or in file operations, or asks for ever for a file that it does not get.
 * Such a program is neither silent nor does it keep the thread.
 */
export function watchForCircles(run: Run, signal: AbortSignal, limits = LIMITS): Promise<void> {
  const { promise, reject } = Promise.withResolvers<void>();
  let progress = -1;
  let since = program().used();
  const timer = setInterval(() => {
    const requests = run.server?.trace.requests ?? [];
    const now = requests.length + requests.reduce((sum, { sent }) => sum + sent, 0);
    if (now !== progress) since = program().used();
    progress = now;
    const again = requests.findLast(({ attempt }) => attempt + 1 >= limits.attempts);
    if (again !== undefined) {
      reject(
        findingOf(
          run,
          `Your code has asked for ${again.name} ${limits.attempts.toLocaleString("en")} times: it does not know when to give up.`,
        ),
      );
    } else if (program().used() - since > limits.processor) {
      reject(
        findingOf(
          run,
          "Your code goes round in circles: it looks again and again for something that will never happen.",
        ),
      );
    }
  }, 250).unref();
  signal.addEventListener("abort", () => clearInterval(timer));
  return promise;
}

function findingOf(run: Run, sentence: string): Finding {
  const details = run.calls.filter(({ state }) => state === "pending").map(({ text }) => `pending   ${text}`);
  return new Finding(messageOf({ sentence, details, picture: pictureOf(run.server) }));
}

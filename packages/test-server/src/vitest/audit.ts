import { activity } from "../quiet/index.ts";
import { pooledSockets } from "./client.ts";
import { Finding, messageOf } from "./finding.ts";
import { pictureOf } from "./picture.ts";
import { openFiles, runningTimers } from "./resources.ts";
import type { Run } from "./run.ts";
import { pointAt } from "./run.ts";

/**
 * Looks for what a test that passed has left behind, as soon as what it set off has run its course.
 *
 * @throws {Finding} that names the first leak: a rejection that nobody handled, a running timer, an open file,
 * an unread body, an open connection.
 */
export async function auditLeaks(run: Run, rejections: readonly unknown[]): Promise<void> {
  // An interval never ends by itself; other timers may be about to.
  const endless = runningTimers().some(({ repeats }) => repeats);
  if (!endless) await activity.settled();
  const leak = firstLeak(run, rejections);
  if (leak === undefined) return;
  if (leak.where !== undefined) run.meta.where ??= leak.where;
  throw new Finding(messageOf({ sentence: leak.sentence, picture: pictureOf(run.server) }));
}

function firstLeak(run: Run, rejections: readonly unknown[]): { sentence: string; where?: string | undefined } | undefined {
  const [reason] = rejections;
  if (rejections.length > 0) {
    return { sentence: `A promise was rejected and nobody looked: ${reason instanceof Error ? reason.message : String(reason)}. Await every promise that you start.` };
  }
  const [timer] = runningTimers();
  if (timer !== undefined) {
    return { sentence: `A timer is still running after your function has ended: ${timer.text}, started at ${timer.where}.`, where: timer.where };
  }
  const [file] = openFiles();
  if (file !== undefined) {
    return { sentence: `A file is still open after your function has ended; it was opened at ${file.where}.`, where: file.where };
  }
  const [unread] = run.server?.trace.inFlight ?? [];
  if (unread !== undefined) {
    pointAt(unread);
    return { sentence: `The answer for ${unread.name} was neither read to its end nor given up: ${unread.sent.toLocaleString("en")} of ${unread.size.toLocaleString("en")} bytes were taken.` };
  }
  const open = (run.server?.trace.openSockets.length ?? 0) - pooledSockets();
  if (open > 0) {
    pointAt(undefined);
    return { sentence: `${open} connection${open > 1 ? "s are" : " is"} still open after your function has ended: a body was not read to its end, or a session was not closed.` };
  }
  return undefined;
}

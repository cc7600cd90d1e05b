import { activity } from "../quiet/index.ts";
import { Finding, messageOf } from "../finding.ts";
import { pictureOf } from "./picture.ts";
import { program } from "./program.ts";
import type { Run } from "./run.ts";
import { pointAt } from "./run.ts";
import { troubleIn } from "./trouble.ts";

/**
 * Looks for what a test that passed has left behind, as soon as what it set off has run its course.
 *
 * @throws {Finding} that names the first leak: a rejection that nobody handled, an exception that nobody
 * caught, a running timer, worker or child process, an open file, an unread body, an open connection.
 */
export async function auditLeaks(run: Run): Promise<void> {
  // An interval never ends by itself; other timers may be about to.
  const endless = program()
    .timers()
    .some(({ repeats }) => repeats);
  if (!endless) await activity.settled();
  // What closes does so in the kernel too, or in another thread, where its last step is not seen.
  if (leakIn(run)?.mayClose === true) await activity.quiet();
  // A process that was killed is gone when the system has come round to it. Shorter than the watchdog's patience.
  for (let looks = 0; looks < 20 && program().childLives() && program().helpers().length > 0; looks += 1)
    await activity.quiet(10);
  const trouble = troubleIn(run);
  if (trouble !== undefined) throw trouble;
  const leak = leakIn(run);
  if (leak === undefined) return;
  if (leak.where !== undefined) run.meta.where ??= leak.where;
  pointAt(run.server?.trace.inFlight[0]);
  throw new Finding(messageOf({ sentence: leak.sentence, picture: pictureOf(run.server) }));
}

interface Leak {
  sentence: string;
  where?: string;
  /** It may be closing at this moment. */
  mayClose?: boolean;
}

function leakIn({ server }: Run): Leak | undefined {
  const [timer] = program().timers();
  if (timer !== undefined) {
    return {
      sentence: `A timer is still running after your function has ended: ${timer.text}, started at ${timer.where}.`,
      where: timer.where,
    };
  }
  const [helper] = program().helpers();
  if (helper !== undefined) {
    return {
      sentence: `${helper.text} is still running after your function has ended; it was started at ${helper.where}.`,
      where: helper.where,
      mayClose: true,
    };
  }
  const [file] = program().files();
  if (file !== undefined) {
    return {
      sentence: `A file is still open after your function has ended; it was opened at ${file.where}.`,
      where: file.where,
      mayClose: true,
    };
  }
  if (server === undefined) return undefined;
  const [unread] = server.trace.inFlight;
  if (unread !== undefined) {
    return {
      sentence: `The answer for ${unread.name} was neither read to its end nor given up: ${unread.sent.toLocaleString("en")} of ${unread.size.toLocaleString("en")} bytes were taken.`,
      mayClose: true,
    };
  }
  const open =
    server.trace.openSockets.length - program().pooledSockets(server.hosts.map(({ origin }) => origin));
  if (open <= 0) return undefined;
  return {
    sentence: `${open} connection${open > 1 ? "s are" : " is"} still open after your function has ended: a body was not read to its end, or a session was not closed.`,
    mayClose: true,
  };
}

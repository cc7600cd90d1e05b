import { Finding, messageOf } from "../finding.ts";
import { pictureOf } from "./picture.ts";
import type { Run } from "./run.ts";
import { whereIn } from "../program/where.ts";

/** The first rejection that nobody handled, or exception that nobody caught, as a finding. */
export function troubleIn(run: Run): Finding | undefined {
  const [reason] = run.rejected;
  const [error] = run.uncaught;
  if (run.rejected.length > 0) {
    return findingOf(
      run,
      reason,
      `A promise was rejected and nobody looked: ${textOf(reason)}. Await every promise that you start.`,
    );
  }
  if (run.uncaught.length === 0) return undefined;
  return findingOf(
    run,
    error,
    `An error was thrown where nobody could catch it, and Node would have ended the program: ${textOf(error)}.`,
  );
}

function findingOf(run: Run, error: unknown, sentence: string): Finding {
  const where = error instanceof Error ? whereIn(error.stack) : undefined;
  if (where !== undefined) run.meta.where ??= where;
  return new Finding(messageOf({ sentence, picture: pictureOf(run.server) }));
}

/** Without the full stop of a message that is a sentence already. */
function textOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}

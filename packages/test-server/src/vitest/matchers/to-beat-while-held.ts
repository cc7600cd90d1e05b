import type { Heart } from "../heartbeat.ts";
import type { Facts } from "../../finding.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toBeatWhileHeld(heart: Heart, count: number): Verdict {
  if (heart.held >= count) return pass(`The heart beat ${times(heart.held)} while a response was held back.`);
  return fail(standstill(heart, count), heart.server.trace.requests[0]);
}

/** Why a heart that should have beaten while a response was held back did not, or not so often. */
export function standstill({ beats, after }: Heart, count: number): Facts {
  // A few may have come before the request was at the server, how many is luck.
  const during = beats - after;
  return {
    sentence: sentenceFor(during, after),
    expected: `${count} beat${count > 1 ? "s" : ""} while the response was held back`,
    got: `${during}${after > 0 ? `, and ${after} afterwards` : ""}`,
  };
}

function sentenceFor(during: number, after: number): string {
  if (during > 0)
    return `The heart beat ${times(during)} and then stood still: the response was still held back.`;
  if (after > 0)
    return "You waited for the download first and beat afterwards: while your function waited, no beat came.";
  return "Your program stood still while it waited: no beat came before the response did.";
}

function times(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

import type { Heart } from "../heartbeat.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toBeStill({ beats, after, server }: Heart): Verdict {
  if (beats === 0) return pass("No beat has come.");
  return fail(
    {
      sentence:
        after === beats
          ? "A beat came after the download, although its time had not come."
          : "The first beat came at once: it is due only when the first interval has passed.",
      expected: "no beat",
      got: `${beats}`,
    },
    server.trace.requests[0],
  );
}

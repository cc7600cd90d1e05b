import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";
import { running } from "./unwaited.ts";

/** To be asked right after a rejection: nothing that was begun goes on behind the caller's back. */
export function toBeIdle(server: Server): Verdict {
  const { inFlight } = server.trace;
  if (inFlight.length === 0) return pass("No request was in flight.");
  return fail(
    {
      sentence: `Your function rejected while ${running(inFlight.length)}.`,
      expected: "no request in flight",
      got: inFlight.map(({ name }) => name).join(", "),
    },
    inFlight[0],
  );
}

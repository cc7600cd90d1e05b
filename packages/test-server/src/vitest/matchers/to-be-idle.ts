import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** To be asked right after a rejection: nothing that was begun goes on behind the caller's back. */
export function toBeIdle(server: Server): Verdict {
  const { inFlight } = server.trace;
  if (inFlight.length === 0) return pass("No request was in flight.");
  return fail(
    {
      // Not how many: one of them may be on its way to the server at this moment.
      sentence: "Your function rejected while other downloads were still running: nobody waited for them.",
      expected: "no request in flight",
      got: inFlight.map(({ name }) => name).join(", "),
    },
    inFlight[0],
  );
}

import type { Server } from "../../server.ts";
import { peakOf } from "../../trace/index.ts";
import { tooMany } from "./to-keep-slots-busy.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toStayWithin(server: Server, limit: number): Verdict {
  const { requests } = server.trace;
  const peak = peakOf(requests);
  if (peak <= limit) return pass(`At most ${limit} requests were in flight.`);
  return fail(
    {
      sentence: tooMany(peak, limit),
      expected: `at most ${limit} in flight`,
      got: `${peak}`,
    },
    requests[limit],
  );
}

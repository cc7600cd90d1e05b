import type { Server } from "../../server.ts";
import { overlap, peakOf } from "../../trace/index.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toRunOneAtATime(server: Server): Verdict {
  const { requests } = server.trace;
  const early = requests.findIndex((request, index) =>
    requests.slice(0, index).some((other) => overlap(other, request)),
  );
  const [before, request] = [requests[early - 1], requests[early]];
  if (request === undefined) return pass("The requests ran one at a time.");
  return fail(
    {
      sentence:
        (before?.order.headers ?? Infinity) < request.order.request
          ? `You did not wait for the whole answer: request ${early + 1} left before the body of response ${early} had ended.`
          : `You did not wait: request ${early + 1} left before response ${early} had ended.`,
      expected: "1 download in flight at a time",
      got: `${peakOf(requests)}`,
    },
    request,
  );
}

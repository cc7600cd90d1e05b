import type { Server } from "../../server.ts";
import { peakOf } from "../../trace/index.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toOverlap(server: Server, count: number): Verdict {
  const { requests } = server.trace;
  const peak = peakOf(requests);
  if (peak >= count)
    return pass(count === 1 ? "1 request was in flight." : `${count} requests were in flight together.`);
  return fail(
    {
      sentence: sentenceFor(requests.length, peak),
      expected: `${count} download${count === 1 ? "" : "s"} in flight together`,
      got: `${peak}`,
    },
    requests[peak],
  );
}

function sentenceFor(requests: number, peak: number): string {
  if (requests === 0) return "Nothing was asked for: no request reached the server.";
  if (peak < requests && peak === 1)
    return "You awaited inside the loop: request 2 left only after response 1 had ended.";
  if (peak < requests)
    return `You started ${peak} downloads and waited: request ${peak + 1} left only after an earlier response had ended.`;
  return `Only ${requests} of the files ${requests === 1 ? "was" : "were"} asked for.`;
}

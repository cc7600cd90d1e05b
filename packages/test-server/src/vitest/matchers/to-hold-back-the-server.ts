import type { MadeSink } from "../sink.ts";
import { mebibytes } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** To be asked while the sink stands still. @param limit bytes, with room for what the system keeps in its buffers */
export function toHoldBackTheServer(sink: MadeSink, limit: number): Verdict {
  if (sink.ahead <= limit) return pass(`No more than ${mebibytes(limit)} were ahead of the sink.`);
  return fail(
    {
      sentence:
        sink.sentBeforeFirstWrite > limit
          ? "You collected the body before you wrote any of it: the server was never held back."
          : "The sink stood still and you read on: the server was not held back, and what it sent piles up in your memory.",
      expected: `at most ${mebibytes(limit)} sent and not yet written`,
      got: mebibytes(sink.ahead),
    },
    sink.server.trace.requests[0],
  );
}

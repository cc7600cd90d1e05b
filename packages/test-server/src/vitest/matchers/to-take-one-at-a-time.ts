import type { MadeSink } from "../sink.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export function toTakeOneAtATime(sink: MadeSink): Verdict {
  const writes = sink.calls.filter(({ method }) => method === "write");
  const early = writes.findIndex(({ beside }) => beside !== undefined);
  if (early === -1) return pass("The sink had one write at a time.");
  return fail(
    {
      sentence: `You did not wait for the sink: write ${early + 1} began before write ${writes[early]?.beside} had ended.`,
      expected: "1 write under way at a time",
      got: sink.peak.toLocaleString("en"),
    },
    sink.server.trace.requests[0],
  );
}

import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** @param sentence what it means for the learner's program when a gate waited in vain */
export function toOpenItsGates(server: Server, sentence: string): Verdict {
  const [first] = server.gaveUp;
  if (first === undefined) return pass("Every gate got what it waited for.");
  return fail(
    { sentence, expected: first.waitsFor, got: `nothing more, with ${first.saw} held` },
    server.trace.requests.at(-1),
  );
}

import { NOT_STARTED } from "@meanwhile/box/bridge/fault";
import type { TestRecord, TestState } from "../record/index.ts";
import { feedbackOf } from "./feedback.ts";
import type { Ran, Run } from "./task.ts";

/** The grader has not done its work: no score, and never a zero. */
export class GraderError extends Error {
  override name = "GraderError";
  readonly code = "GRADER_ERROR";
}

const FAULTS: ReadonlyMap<string, TestState> = new Map(
  (["timed-out", "crashed", "out-of-memory", "refused"] as const).map((fault) => [fault, fault]),
);

/**
 * What becomes of each test. Only what was reported as passed counts, each test once; no flag that sums them up is
 * believed.
 *
 * @throws {GraderError} when not exactly the declared tests have run, or something broke outside of them
 */
export function verdict({ declared, tests, errors }: Run): TestRecord[] {
  const [error] = errors;
  if (error !== undefined) throw new GraderError(`outside of all tests: ${error.split("\n")[0]}`);
  if (declared.length === 0) throw new GraderError("no test was found");
  if (new Set(declared).size < declared.length) throw new GraderError("two tests have one title");
  const extra = tests.find(({ id }) => !declared.includes(id));
  if (extra !== undefined) throw new GraderError(`a test that was not declared has run: ${extra.id}`);
  const records = declared.map((id) => {
    const ran = tests.filter((test) => test.id === id);
    const [only] = ran;
    if (only === undefined || ran.length > 1)
      throw new GraderError(`${ran.length} results of one test: ${id}`);
    if (only.fault === NOT_STARTED) throw new GraderError(`the box of a test could not be started: ${id}`);
    return recordOf(only);
  });
  // Vitest takes the slower file first, and which one that is changes.
  return records.toSorted((one, other) => Number(one.hidden) - Number(other.hidden));
}

function recordOf(ran: Ran): TestRecord {
  const { id, group, hidden, outcome } = ran;
  const { title, task, where, schedule, won } = outcome;
  const state = stateOf(ran);
  return {
    id,
    group,
    title,
    hidden,
    task,
    state,
    feedback: state === "passed" ? "" : feedbackOf(ran),
    // From the folder of the exercise on: nobody needs the one in which it was graded.
    ...(where === undefined ? {} : { where: where.replace(/^.*?(?:exercises|solutions)\/[^/]+\//, "") }),
    ...(schedule === undefined ? {} : { schedule }),
    ...(state === "passed" && won !== undefined ? { won } : {}),
  };
}

/** A fault of the box is never a pass, whatever the assertions have said. */
function stateOf({ fault, outcome: { state, unloaded, message } }: Ran): TestState {
  if (fault !== undefined) return FAULTS.get(fault) ?? "crashed";
  if (unloaded || message.startsWith("exercise.ts cannot be loaded")) return "did-not-load";
  return state === "not run" ? "not-run" : state;
}

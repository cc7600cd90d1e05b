import type { Fault as End } from "../isolation/index.ts";

/** Why a box has ended that nobody has ended, as a test is told of it. */
export interface Fault {
  outcome: "crashed" | "out-of-memory" | "timed-out" | "refused" | typeof NOT_STARTED;
  /** For people: what has happened. */
  sentence: string;
}

/** A loop that never lets go, in the words of the tests' own watch. */
export const LOST =
  "Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.";

/** No fault of the program's: the machine has not given it a box. */
export const NOT_STARTED = "not-started";

export const KEPT: Fault = { outcome: "timed-out", sentence: LOST };
export const CUT: Fault = { outcome: "crashed", sentence: "Your program cut the line to its test." };
export const REFUSED: Fault = {
  outcome: "refused",
  sentence: "Your program sent more to its test than a test may take in, and was ended.",
};

const OUTCOMES: Record<End["kind"], Fault["outcome"]> = {
  memory: "out-of-memory",
  cpu: "timed-out",
  wall: "timed-out",
  disk: "refused",
  output: "refused",
  signal: "crashed",
  exit: "crashed",
  start: NOT_STARTED,
};

export function faultOf(end: End): Fault {
  const hint = end.kind === "exit" ? " Does it call process.exit?" : "";
  return {
    outcome: OUTCOMES[end.kind],
    sentence: `Your program ${end.message}, in the middle of the test.${hint}`,
  };
}

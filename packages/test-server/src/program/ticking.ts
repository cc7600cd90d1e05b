import { activity } from "../quiet/index.ts";
import { onTick } from "./ownership.ts";
import { learnersTimers } from "./resources.ts";

/** Milliseconds. A one-shot timer of this length or shorter is a step of the program, not a time limit. */
const STEP = 1000;

/** Milliseconds. An interval of this length or shorter is a step. */
const BEAT = 100;

/** Milliseconds that timers may count while nothing else happens; after that they merely tick. */
const PATIENCE = 1000;

/** Milliseconds. Nobody is said to wait for ever while a longer timer than a step is due so soon. */
const SOON = 3000;

let seen = activity.count;
let idle = 0;

/** Milliseconds that the learner's timers have counted since anything else moved. */
function idleMs(): number {
  if (activity.count !== seen) {
    seen = activity.count;
    idle = 0;
  }
  return idle;
}

onTick((milliseconds) => {
  idle = idleMs() + milliseconds;
});

// A timer that is about to fire goes on by itself; but not one that only ticks while nothing else happens.
activity.probes.add(() => {
  if (idleMs() >= PATIENCE) return false;
  return learnersTimers().some(({ delay, repeats }) => delay <= (repeats ? BEAT : STEP));
});

/** Whether a timer of the learner's fires so soon that it has to be waited for; it need not keep the process alive. */
export function firesSoon(): boolean {
  if (idleMs() >= SOON) return false;
  return learnersTimers().some(
    ({ delay, due, repeats }) => !repeats && delay > STEP && due - performance.now() <= SOON,
  );
}

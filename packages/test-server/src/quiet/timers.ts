import { createHook } from "node:async_hooks";
import { activity, ownTimers } from "./activity.ts";

/** Milliseconds. A timer due later is taken for a time limit, not for a step of the program. */
const NEAR = 1000;

/** So often in a row a timer may set the next one while nothing else happens; after that it is mere ticking. */
const WAVES = 3;

interface Pending {
  timer: object;
  due: number;
  /** {@link activity.count} when it was set. */
  moved: number;
  /** 1 for a timer set by what moved, 2 for one set by a timer of wave 1 since, and so on. */
  wave: number;
}

const pending = new Map<number, Pending>();
let moved = 0;
let wave = 0;

/**
 * Follows the timers of this process that keep it alive: a program that pauses before it tries again, or looks
 * every 10 ms whether there is room, goes on by itself. One that only looks, and never moves, does not count
 * after its third look.
 */
const hook = createHook({
  init(id, type, _trigger, resource) {
    if (type === "Timeout") note(id, resource);
  },
  before(id) {
    const fired = pending.get(id);
    if (fired === undefined) return;
    wave = Math.max(waveNow(), fired.moved === moved ? fired.wave : 1);
    // An interval is set anew by this; any other timer is about to be destroyed.
    note(id, fired.timer);
  },
  destroy: (id) => void pending.delete(id),
  // Following promises as well would slow everything down, and says nothing here.
  trackPromises: false,
});

/** Begins to follow timers. Those that were set before are not known. */
export function followTimers(): void {
  hook.enable();
}

function note(id: number, timer: object): void {
  // Not documented, but there since the first timers of Node.
  const delay = Number(Reflect.get(timer, "_idleTimeout"));
  pending.set(id, { timer, due: performance.now() + delay, wave: waveNow() + 1, moved });
}

/** Whether the timer keeps the process alive. */
function holds(timer: object): boolean {
  return "hasRef" in timer && typeof timer.hasRef === "function" && timer.hasRef() === true;
}

/** How many timers in a row have fired since something else moved. */
function waveNow(): number {
  if (activity.count !== moved) {
    moved = activity.count;
    wave = 0;
  }
  return wave;
}

activity.probes.add(() => {
  waveNow();
  const now = performance.now();
  for (const { timer, due, wave: own, moved: then } of pending.values()) {
    if (then === moved && own > WAVES) continue;
    // Long overdue: it has been put off with `refresh()`, or is about to be destroyed.
    if (Math.abs(due - now) <= NEAR && holds(timer) && !ownTimers.has(timer)) return true;
  }
  return false;
});

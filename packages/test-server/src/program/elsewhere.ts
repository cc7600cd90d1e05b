import { activity } from "../quiet/index.ts";
import { ownThreadId, threadsOf } from "./threads.ts";

/** Processor time, in microseconds, that other threads may use in a while of {@link WHILE} without being at work. */
const NOISE = 700;

/** Milliseconds. Two such whiles, one after the other, are not longer than what a gate listens. */
const WHILE = 20;

/** Microseconds after which a thread that computes and says nothing is not waited for any more. */
const ENOUGH = 20_000_000;

let at = performance.now();
let used = usedElsewhere();
let moved = activity.count;
let since = used;
let busyBefore = false;

// Workers and the thread pool (compression, passwords, look-ups) are on no list, but they use processor time.
activity.probes.add(() => {
  const now = performance.now();
  if (now - at < WHILE) return false;
  const total = usedElsewhere();
  // A busy machine may have let none of them run for a while.
  const busy = total - used > NOISE || oneWaits();
  // Node's own threads, which compile and collect garbage, are at work for a moment and then not.
  const working = busy && busyBefore;
  busyBefore = busy;
  at = now;
  used = total;
  if (activity.count !== moved) {
    moved = activity.count;
    since = total;
  }
  if (!working || total - since > ENOUGH) return false;
  // Said aloud, because only the first of several who listen gets this answer.
  activity.touch();
  moved = activity.count;
  return true;
});

/** Microseconds of processor time that threads of this process have used, this one left out. */
function usedElsewhere(): number {
  const all = process.cpuUsage();
  const own = process.threadCpuUsage();
  return all.user + all.system - own.user - own.system;
}

/** Whether another thread wants to run. */
function oneWaits(): boolean {
  try {
    const own = ownThreadId();
    return threadsOf("self").some(({ id, atWork }) => atWork && id !== own);
  } catch {
    return false;
  }
}

import { Worker } from "node:worker_threads";
import { Finding, messageOf } from "./finding.ts";
import type { Run } from "./run.ts";
import { whereIn } from "./where.ts";

/** Grows with each turn of this thread's event loop; -1 while no test runs. */
const pulse = new Int32Array(new SharedArrayBuffer(4));
let worker: Worker | undefined;

/**
 * Ends a test whose code keeps the thread for itself: a loop that never waits, or waits only for promises that
 * are already settled. No timer of this thread can notice that, so another thread watches the pulse, asks the
 * debugger where the thread is, and breaks the loop.
 *
 * It judges by processor time, not by the clock: two seconds of work without one turn of the event loop.
 */
export async function watchForBusyLoop(run: Run, signal: AbortSignal): Promise<void> {
  worker ??= startSentinel();
  const beat = setInterval(() => Atomics.add(pulse, 0, 1), 20).unref();
  Atomics.store(pulse, 0, 0);
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  worker.once("message", resolve);
  signal.addEventListener("abort", () => {
    clearInterval(beat);
    Atomics.store(pulse, 0, -1);
    worker?.off("message", resolve);
  });
  const stack = await promise;
  const where = whereIn(stack);
  if (where !== undefined) run.meta.where ??= where;
  throw new Finding(
    messageOf({
      sentence: "Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.",
      expected: "an await that really waits, in every loop",
      got: where === undefined ? "a loop that never lets go" : `a loop that never lets go, at ${where}`,
    }),
  );
}

function startSentinel(): Worker {
  const started = new Worker(new URL("./sentinel-worker.ts", import.meta.url), { workerData: pulse.buffer, execArgv: [] });
  started.unref();
  return started;
}

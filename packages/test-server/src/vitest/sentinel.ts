import { clearInterval, setInterval } from "node:timers";
import { isMainThread, Worker } from "node:worker_threads";
import { Finding, messageOf } from "../finding.ts";
import type { Run } from "./run.ts";
import { whereIn } from "../program/where.ts";

const shared = new SharedArrayBuffer(16);

/** Another number with each turn of this thread's event loop, also from test to test; -1 while no test runs. */
const pulse = new Int32Array(shared, 0, 1);

/** Processor time of this thread at that turn, in microseconds. */
const used = new Float64Array(shared, 8, 1);

let turns = 0;
let worker: Worker | undefined;

/**
 * Ends a test whose code keeps the thread for itself: a loop that never waits, or waits only for promises that
 * are already settled. No timer of this thread can notice that, so another thread watches the pulse, asks the
 * debugger where the thread is, and breaks the loop.
 *
 * It judges by the processor time of this thread, not by the clock: two seconds without one turn of the event
 * loop.
 */
export async function watchForBusyLoop(run: Run, signal: AbortSignal): Promise<void> {
  // The debugger reaches the main thread only.
  if (!isMainThread) return;
  worker ??= startSentinel();
  beat();
  const first = turns;
  const timer = setInterval(beat, 20).unref();
  const { promise, resolve } = Promise.withResolvers<string>();
  const broken = ({ turn, stack }: { turn: number; stack: string }): void => {
    // What was said about an earlier test may come late.
    if (turn >= first) resolve(stack);
  };
  worker.on("message", broken);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    Atomics.store(pulse, 0, -1);
    worker?.off("message", broken);
  });
  const where = whereIn(await promise);
  if (where !== undefined) run.meta.where ??= where;
  throw new Finding(
    messageOf({
      sentence:
        "Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.",
      expected: "an await that really waits, in every loop",
      got: where === undefined ? "a loop that never lets go" : `a loop that never lets go, at ${where}`,
    }),
  );
}

function beat(): void {
  const { user, system } = process.threadCpuUsage();
  used[0] = user + system;
  turns += 1;
  Atomics.store(pulse, 0, turns);
}

function startSentinel(): Worker {
  const started = new Worker(new URL("./sentinel-worker.ts", import.meta.url), {
    workerData: shared,
    execArgv: [],
  });
  started.unref();
  return started;
}

import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { activity } from "../quiet/index.ts";
import { type Thread, threadsOf } from "./threads.ts";

/** Nanoseconds that a child may use between two looks and still count as asleep. */
const NOISE = 30_000_000;

const children = new Set<ChildProcess>();
let before = 0;

subscribe("child_process", (message) => {
  const { process: child } = message as { process: ChildProcess };
  children.add(child);
  child.once("exit", () => {
    children.delete(child);
    // Whoever has waited for it goes on now: a silence that began while it lived says nothing any more.
    activity.touch();
  });
});

/** Counts this one no longer: it is no part of what the tests are about. */
export function disregard(child: ChildProcess): void {
  children.delete(child);
}

/** Whether a child process of this one, or a child of it, lives. */
export function childLives(): boolean {
  return living().length > 0;
}

/**
 * Whether one has been at work since this was asked last, or wants to be and the machine has not let it. Where the
 * system does not tell, each that lives counts as being at work.
 */
export function childAtWork(): boolean {
  let used = 0;
  try {
    for (const pid of living()) {
      for (const thread of allThreadsOf(pid)) {
        if (thread.atWork) return true;
        used += thread.used;
      }
    }
  } catch {
    return childLives();
  }
  const working = used - before > NOISE;
  before = used;
  return working;
}

function living(): number[] {
  return [...children].flatMap(({ pid, exitCode, signalCode }) =>
    pid === undefined || exitCode !== null || signalCode !== null ? [] : [pid],
  );
}

/** Of a process and of its children. */
function allThreadsOf(pid: number): Thread[] {
  return threadsOf(pid).flatMap((thread) => [thread, ...thread.children.flatMap(allThreadsOf)]);
}

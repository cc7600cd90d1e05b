import { createHook } from "node:async_hooks";
import { activity } from "../quiet/index.ts";
import { callerIn, stackHere } from "./where.ts";

interface Timer {
  _idleTimeout: number;
  _repeat: number | null;
  _destroyed: boolean;
  hasRef(): boolean;
}

interface Owned<T> {
  resource: T;
  where: string;
}

/** Milliseconds that learners' timers have counted since anything else moved. */
let idleMs = 0;
const timers = new Map<number, Owned<Timer>>();
const files = new Map<number, Owned<{ fd: number }>>();
/** Reads and writes that the system has been asked for and has not answered. */
const works = new Map<number, Owned<object>>();

/**
 * Knows the timers and file handles that the learner's code has made and not yet let go. What libraries, the
 * test and the server make is not theirs: the learner's file has to be the caller.
 */
const hook = createHook({
  init: created,
  before(id) {
    works.delete(id);
    idleMs += timers.get(id)?.resource._idleTimeout ?? 0;
  },
  destroy(id) {
    timers.delete(id);
    files.delete(id);
    works.delete(id);
  },
  // Nothing here needs promises, and following them would slow every test.
  trackPromises: false,
});

export function followResources(): void {
  timers.clear();
  files.clear();
  works.clear();
  hook.enable();
}

export function leaveResources(): void {
  hook.disable();
}

/** Timers that still run and keep the process alive. */
export function runningTimers(): { text: string; repeats: boolean; where: string }[] {
  return [...timers.values()]
    .filter(({ resource }) => !resource._destroyed && resource.hasRef())
    .map(({ resource, where }) => ({
      repeats: resource._repeat !== null,
      text: resource._repeat === null ? `setTimeout of ${resource._idleTimeout} ms` : `setInterval every ${resource._idleTimeout} ms`,
      where,
    }));
}

/** Files that are still open. */
export function openFiles(): { where: string }[] {
  return [...files.values()].filter(({ resource }) => resource.fd >= 0);
}

/** What the learner's own lines have asked of files and what is not done yet. */
export function filesUnderWay(): { where: string }[] {
  return [...works.values()];
}

function created(id: number, type: string, _trigger: number, resource: object): void {
  const isWork = type === "FSREQPROMISE" || type === "FSREQCALLBACK";
  if (type !== "Timeout" && type !== "FILEHANDLE" && !isWork) return;
  const where = callerIn(stackHere(created).stack);
  if (where === undefined) return;
  if (type === "Timeout") timers.set(id, { resource: resource as Timer, where });
  else if (isWork) works.set(id, { resource, where });
  else files.set(id, { resource: resource as { fd: number }, where });
}

let seen = activity.count;

// A timer that is about to fire goes on by itself; but not one that only ticks while nothing else happens.
activity.probes.add(() => {
  if (activity.count !== seen) {
    seen = activity.count;
    idleMs = 0;
  }
  if (idleMs >= 1000) return false;
  return [...timers.values()].some(({ resource }) => !resource._destroyed && resource._idleTimeout <= (resource._repeat === null ? 1000 : 100));
});

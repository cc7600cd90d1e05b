import { createHook } from "node:async_hooks";
import { clearImmediate } from "node:timers";
import { callerIn, stackHere } from "./where.ts";

/** What a `Timeout` of Node shows to those who look closely. */
export interface Timer {
  _idleTimeout: number;
  _repeat: number | null;
  _destroyed: boolean;
  hasRef(): boolean;
  /** Ends it. */
  [Symbol.dispose](): void;
}

/** What is behind a `FileHandle`. */
export interface File {
  /** Below 0 once it is closed. */
  fd: number;
}

/** The thread of a `Worker`, or a child process. */
export interface Helper {
  hasRef(): boolean | undefined;
  stopThread?(): void;
  kill?(signal: number): void;
}

interface Owned<T> {
  resource: T;
  where: string;
}

export const timers = new Map<number, Owned<Timer> & { due: number }>();
export const files = new Map<number, Owned<File>>();
export const helpers = new Map<number, Owned<Helper> & { text: string }>();
/** Reads and writes that the system has been asked for and has not answered. */
export const works = new Map<number, Owned<object>>();

const HELPERS: Record<string, string> = { WORKER: "A worker thread", PROCESSWRAP: "A child process" };

/** A file that has just been opened; who asked for it is known in the next step, when the answer comes back. */
let opened: { id: number; resource: File } | undefined;
let ticked: (milliseconds: number) => void = () => undefined;
let ending = false;

/**
 * Knows the timers, file handles, workers and child processes that the learner's code has made and not yet let
 * go. What libraries, the test and the server make is not theirs: the learner's file has to be the caller.
 */
const hook = createHook({
  init: created,
  before(id) {
    const where = works.get(id)?.where;
    if (opened !== undefined && where !== undefined)
      files.set(opened.id, { resource: opened.resource, where });
    opened = undefined;
    works.delete(id);
    const timer = timers.get(id);
    if (timer === undefined) return;
    timer.due = performance.now() + timer.resource._idleTimeout;
    ticked(timer.resource._idleTimeout);
  },
  destroy(id) {
    for (const owned of [timers, files, helpers, works]) owned.delete(id);
  },
  // Nothing here needs promises, and following them would slow every test.
  trackPromises: false,
});

export function followResources(): void {
  for (const owned of [timers, files, helpers, works]) owned.clear();
  ending = false;
  hook.enable();
}

export function leaveResources(): void {
  hook.disable();
}

/** From now on, what the learner's code begins is ended before it can go on. */
export function refuseResources(): void {
  ending = true;
}

/** Calls back each time that a timer of the learner's fires, with its length. */
export function onTick(listener: (milliseconds: number) => void): void {
  ticked = listener;
}

function created(id: number, type: string, _trigger: number, resource: object): void {
  if (type === "FILEHANDLE") {
    opened = { id, resource: resource as File };
    return;
  }
  const helper = HELPERS[type];
  const isWork = type === "FSREQPROMISE" || type === "FSREQCALLBACK";
  const isImmediate = ending && type === "Immediate";
  if (type !== "Timeout" && !isWork && !isImmediate && helper === undefined) return;
  const where = callerIn(stackHere(created).stack);
  if (where === undefined) return;
  // Ended in a moment: it is not wound up before its constructor is done.
  if (isImmediate) queueMicrotask(() => clearImmediate(resource as NodeJS.Immediate));
  else if (isWork) works.set(id, { resource, where });
  else if (helper !== undefined) helpers.set(id, { resource: resource as Helper, where, text: helper });
  else {
    const timer = resource as Timer;
    timers.set(id, { resource: timer, where, due: performance.now() + timer._idleTimeout });
    if (ending) queueMicrotask(() => timer[Symbol.dispose]());
  }
}

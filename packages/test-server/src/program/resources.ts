import { type File, files, helpers, refuseResources, timers, works } from "./ownership.ts";

/**
 * Files that nobody has closed. Kept, or else the garbage collector closes them, and complains in the midst of
 * another test.
 *
 * @note To close them from here breaks Node: whoever closes one later by its `FileHandle` fails an assertion.
 */
const abandoned: File[] = [];

/**
 * Ends what the learner's code has left, and what that begins from now on: nothing goes on into the next test.
 *
 * @param all also worker threads that do not keep the process alive: else a pool may be kept from call to call
 */
export function endResources(all: boolean): void {
  refuseResources();
  for (const { resource } of timers.values()) resource[Symbol.dispose]();
  for (const { resource } of files.values()) if (resource.fd >= 0) abandoned.push(resource);
  for (const { resource } of helpers.values()) {
    if (all || resource.hasRef() === true) resource.stopThread?.();
    resource.kill?.(9);
  }
}

/** Timers that have not ended, whether or not they keep the process alive. */
export function learnersTimers(): { delay: number; due: number; repeats: boolean }[] {
  return [...timers.values()]
    .filter(({ resource }) => !resource._destroyed)
    .map(({ resource, due }) => ({ delay: resource._idleTimeout, due, repeats: resource._repeat !== null }));
}

/** Timers that still run and keep the process alive. */
export function runningTimers(): { text: string; repeats: boolean; where: string }[] {
  return [...timers.values()]
    .filter(({ resource }) => !resource._destroyed && resource.hasRef())
    .map(({ resource, where }) => ({
      repeats: resource._repeat !== null,
      text:
        resource._repeat === null
          ? `setTimeout of ${resource._idleTimeout} ms`
          : `setInterval every ${resource._idleTimeout} ms`,
      where,
    }));
}

/** Files that are still open. */
export function openFiles(): { where: string }[] {
  return [...files.values()].filter(({ resource }) => resource.fd >= 0);
}

/** Workers and child processes that still run and keep the process alive. */
export function runningHelpers(): { text: string; where: string }[] {
  return [...helpers.values()].filter(({ resource }) => resource.hasRef() === true);
}

/** What the learner's own lines have asked of files and what is not done yet. */
export function filesUnderWay(): { where: string }[] {
  return [...works.values()];
}

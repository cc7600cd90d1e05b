import { clearInterval, setInterval } from "node:timers";
import { rm } from "node:fs/promises";
import { activity } from "../quiet/index.ts";

import { leaveResources } from "./ownership.ts";
import { endResources } from "./resources.ts";
import { closeClients } from "./sockets.ts";

/** Turns of the event loop after which what still goes on is left to itself. */
const ENOUGH = 200;

/**
 * Ends what the learner's code has left running, before the next test begins: its timers, workers,
 * processes and connections. Resolves when that has run its course; its server is gone by now.
 *
 * @param hung whether the test had to be ended: then nothing at all is kept
 */
export async function endLateWork(hung: boolean): Promise<void> {
  endResources(hung);
  closeClients();
  const enough = new AbortController();
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    if (turns === ENOUGH) enough.abort();
  }, 10).unref();
  await activity.settled(enough.signal);
  clearInterval(timer);
  leaveResources();
}

/** Removes the scratch directory, also while something late is still being written there. */
export async function removeDirectory(path: string): Promise<void> {
  // Windows does not remove a file that is still open; that is no fault of the test's.
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => undefined);
}

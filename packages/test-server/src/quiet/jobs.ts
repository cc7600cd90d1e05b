import { createHook } from "node:async_hooks";
import { activity } from "./activity.ts";

/**
 * `fs.readFile`, `fs.writeFile` and `fs.appendFile` in one go, as Node does it with small files; and
 * `crypto.subtle.digest`, what a careful program does with a file.
 */
const KINDS = new Set(["FSREQCALLBACK", "HASHREQUEST"]);

const running = new Set<number>();

/**
 * Follows jobs of the thread pool that `process.getActiveResourcesInfo()` does not list, all or in part.
 *
 * @note The other jobs of `node:crypto` look the same whether they run at once or on a thread, and one that ran
 * at once is reported as over only when its memory is collected.
 */
const hook = createHook({
  init(id, type) {
    if (KINDS.has(type)) running.add(id);
  },
  before: (id) => void running.delete(id),
  destroy: (id) => void running.delete(id),
  trackPromises: false,
});

/** Begins to follow such jobs. */
export function followJobs(): void {
  hook.enable();
}

activity.probes.add(() => {
  // As with what is listed: what comes back may set the next pause.
  if (running.size > 0) activity.touch();
  return running.size > 0;
});

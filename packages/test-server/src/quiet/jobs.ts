import { createHook } from "node:async_hooks";
import { activity } from "./activity.ts";

const digests = new Set<number>();

/**
 * Follows checksums that are computed on another thread (`crypto.subtle.digest`): what a careful program does
 * with a file, and the one kind of job that `process.getActiveResourcesInfo()` does not list.
 *
 * @note The other jobs of `node:crypto` look the same whether they run at once or on a thread, and one that ran
 * at once is reported as over only when its memory is collected.
 */
const hook = createHook({
  init(id, type) {
    if (type === "HASHREQUEST") digests.add(id);
  },
  before: (id) => void digests.delete(id),
  destroy: (id) => void digests.delete(id),
  trackPromises: false,
});

/** Begins to follow checksums. */
export function followJobs(): void {
  hook.enable();
}

activity.probes.add(() => digests.size > 0);

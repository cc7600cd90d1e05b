import { join } from "node:path";
import { threadId } from "node:worker_threads";

/**
 * The environment variable that names the folder through which a test and the seals talk. Files, because a seal may
 * run on any thread of any process; both inherit the environment.
 */
export const FOLDER_VARIABLE = "MEANWHILE_SEALS";

export interface WatchFiles {
  /** A line for each seal that begins, ends, or waits in vain. */
  journal: string;
  /** While it is there, seals are held. It names the thread of the test, which cannot be held: who would let it go? */
  shut: string;
  /** Changes with the turns of the event loop of that thread. */
  pulse: string;
  /** There while the seal of this id is held; removing it lets the seal go on. */
  held(id: string): string;
}

export function filesIn(folder: string): WatchFiles {
  return {
    journal: join(folder, "journal"),
    shut: join(folder, "shut"),
    pulse: join(folder, "pulse"),
    held: (id) => join(folder, `held-${id}`),
  };
}

/** A name for the thread that calls this, unlike that of any other thread of any process. */
export function ownThread(): string {
  return `${process.pid}-${threadId}`;
}

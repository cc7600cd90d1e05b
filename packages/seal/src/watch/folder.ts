import { join } from "node:path";
import { threadId } from "node:worker_threads";

/**
 * The environment variable that names the folder in which seals write down what they do. Files, because a seal may run
 * on any thread of any process; all inherit the environment.
 */
export const FOLDER_VARIABLE = "MEANWHILE_SEALS";

/** The one that names the folder in which a test says which of them go on. A program in a box can only read it. */
export const GATE_VARIABLE = "MEANWHILE_SEAL_GATE";

/** The one that names the folder in which tests make the folders of their gates. Default: where temporary files are. */
export const GATES_VARIABLE = "MEANWHILE_GATES";

/** A line for each seal that begins, ends, or waits in vain. */
export function journalIn(folder: string): string {
  return join(folder, "journal");
}

export interface GateFiles {
  /**
   * While it is there and says the same, seals are held. It ends with the thread of the test, which cannot be held: who
   * would let it go?
   */
  shut: string;
  /** Changes with the turns of the event loop of that thread. */
  pulse: string;
  /** Once it is there, the seal of this id goes on. */
  open: (id: string) => string;
}

export function gateIn(folder: string): GateFiles {
  return {
    shut: join(folder, "shut"),
    pulse: join(folder, "pulse"),
    open: (id) => join(folder, `open-${id}`),
  };
}

/** A name for the thread that calls this, unlike that of any other thread of any process. */
export function ownThread(): string {
  return `${process.pid}-${threadId}`;
}

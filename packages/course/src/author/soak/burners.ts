import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Processes that burn processor time, one per core, until disposed of or until this process ends. */
export interface Burners extends Disposable {
  readonly count: number;
}

export function startBurners(): Burners {
  const burners = Array.from({ length: availableParallelism() }, () =>
    fork(join(import.meta.dirname, "burner.ts")),
  );
  return {
    count: burners.length,
    [Symbol.dispose]() {
      // SIGKILL: a burner is busy by design and owns nothing.
      for (const burner of burners) burner.kill("SIGKILL");
    },
  };
}

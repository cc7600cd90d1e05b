import { processUse } from "../isolation/process-use.ts";
import { isAtWork } from "./at-work.ts";

export interface Patience {
  /** Processor time, in microseconds, without a turn of the event loop, after which a thread counts as lost. */
  computing: number;
  /** Milliseconds that callers wait, in all, while no thread of the box wants the processor. */
  asleep: number;
  /** Milliseconds that callers wait, in all, whatever the box does: not every system tells. */
  waiting: number;
}

export const PATIENCE: Patience = { computing: 2_000_000, asleep: 5_000, waiting: 30_000 };

/** Milliseconds between two looks at it. */
const LOOK = 100;

/** The processor time of a box, which no program can make up. */
export class Clock {
  readonly #pid: number;
  readonly #patience: Patience;
  /** At the last sign of life while one is expected. */
  #since: number | undefined;
  #looked = 0;

  constructor(pid: number, patience: Patience) {
    this.#pid = pid;
    this.#patience = patience;
  }

  /** Microseconds, of all threads and of the walls around it; 0 where the system does not tell. */
  get used(): number {
    return processUse(this.#pid).cpu * 1e6;
  }

  /** From now on a turn of its event loop is waited for. */
  expectTurn(): void {
    this.#since ??= this.used;
  }

  /** @param more whether another one is waited for */
  turned(more: boolean): void {
    this.#since = more ? this.used : undefined;
  }

  /** Whether its thread has been kept for too long. */
  get lost(): boolean {
    return this.#since !== undefined && this.used - this.#since > this.#patience.computing;
  }

  /**
   * Whether a call that has begun then has kept its caller waiting for too long, or all calls together have; by the
   * clock of this process.
   */
  keepsWaiting(since: number): boolean {
    const now = performance.now();
    if (now - this.#looked < LOOK) return false;
    if (this.#looked < since) this.#atCall = this.used;
    // Of a shorter wait nobody takes notice: so many of them there cannot be.
    else this.#waited += now - this.#looked;
    this.#looked = now;
    // Looks are counted, and not the time between them: a machine that stood still meanwhile has not slept.
    if (isAtWork(this.#pid) === false) this.#slept += LOOK;
    return (
      this.#slept > this.#patience.asleep ||
      this.#waited > this.#patience.waiting ||
      this.used - this.#atCall > this.#patience.computing
    );
  }

  #atCall = 0;
  #waited = 0;
  #slept = 0;
}

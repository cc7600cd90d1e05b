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

/** What the system tells of a box. */
export interface Readings {
  /** Milliseconds, of a clock that only goes on. */
  now(): number;
  /** Microseconds of processor time, of all threads and of the walls around it; 0 where the system does not tell. */
  used(): number;
  /** Whether any of its threads runs or wants to; undefined where the system does not tell. */
  atWork(): boolean | undefined;
}

export function readingsOf(pid: number): Readings {
  return {
    now: () => performance.now(),
    used: () => processUse(pid).cpu * 1e6,
    atWork: () => isAtWork(pid),
  };
}

/** How long a box keeps others waiting, by what no program can make up. */
export class Clock {
  readonly #readings: Readings;
  readonly #patience: Patience;
  /** Processor time at the last sign of life while one is expected. */
  #since: number | undefined;
  #looked = Number.NEGATIVE_INFINITY;
  #wasAsleep = false;
  #atCall = 0;
  #waited = 0;
  #slept = 0;

  constructor(readings: Readings, patience: Patience) {
    this.#readings = readings;
    this.#patience = patience;
  }

  /** Microseconds of processor time, as {@link Readings.used} tells them. */
  get used(): number {
    return this.#readings.used();
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
   * Whether a call that has begun then has kept its caller waiting for too long, or all calls together have. Only what
   * lies between two looks at the same call counts: of shorter waits there cannot be so many, and a box that has
   * answered sleeps while its answer is not read yet.
   *
   * @param since what {@link Readings.now} was when it began
   */
  keepsWaiting(since: number): boolean {
    const now = this.#readings.now();
    if (now - this.#looked < LOOK) return false;
    const used = this.#readings.used();
    const asleep = this.#readings.atWork() === false;
    if (this.#looked < since) {
      this.#atCall = used;
    } else {
      this.#waited += now - this.#looked;
      // Looks are counted, and not the time between them: a machine that stood still meanwhile has not slept.
      if (asleep && this.#wasAsleep) this.#slept += LOOK;
    }
    this.#looked = now;
    this.#wasAsleep = asleep;
    return (
      this.#slept > this.#patience.asleep ||
      this.#waited > this.#patience.waiting ||
      used - this.#atCall > this.#patience.computing
    );
  }
}

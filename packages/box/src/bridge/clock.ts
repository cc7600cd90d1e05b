import { readFileSync } from "node:fs";

/** Processor time, in microseconds, without a turn of the event loop, after which a thread counts as lost. */
const LOST = 2_000_000;

/** Milliseconds that a caller waits for a thread that computes nothing. */
const ASLEEP = 30_000;

/** Microseconds of one tick in `/proc`. */
const TICK = 10_000;

/** The processor time of a box, which no program can make up. */
export class Clock {
  readonly #pid: number;
  /** At the last sign of life while one is expected. */
  #since: number | undefined;
  #looked = 0;

  constructor(pid: number) {
    this.#pid = pid;
  }

  /** Microseconds, of all threads; 0 where the system does not tell. */
  get used(): number {
    try {
      const stat = readFileSync(`/proc/${this.#pid}/stat`, "utf8");
      // The name stands in brackets and may hold anything.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11]) + Number(fields[12])) * TICK;
    } catch {
      return 0;
    }
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
    return this.#since !== undefined && this.used - this.#since > LOST;
  }

  /** Whether a call that has begun then has kept its caller waiting for too long; by the clock of this process. */
  keepsWaiting(since: number): boolean {
    const now = performance.now();
    if (now - this.#looked < 100) return false;
    if (this.#looked < since) this.#atCall = this.used;
    this.#looked = now;
    return now - since > ASLEEP || this.used - this.#atCall > LOST;
  }

  #atCall = 0;
}

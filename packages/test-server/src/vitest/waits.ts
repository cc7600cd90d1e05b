import { activity } from "../quiet/index.ts";

/**
 * A `sleep` and a `random` for the learner's function: what it waits for is written down, and over at once.
 *
 * @param draws what `random` gives, one after the other and from the start again
 *
 * @example
 * const waits = recordWaits([0.5]);
 * await exercise.retry(operation.run, { attempts: 3, baseMs: 100, maxMs: 1000, ...waits.options });
 * expect(waits).toBackOff(2, { baseMs: 100, maxMs: 1000 });
 */
export function recordWaits(draws: readonly number[]): Waits {
  return new Waits(draws, false);
}

/** As {@link recordWaits}, but a wait lasts until its signal is aborted, and rejects with the signal's reason. */
export function endlessWaits(): Waits {
  return new Waits([0.5], true);
}

export class Waits {
  /** How long each wait was meant to be, in milliseconds. */
  readonly ms: number[] = [];
  /** What `random` gives, in turn. */
  readonly draws: readonly number[];
  readonly #endless: boolean;
  readonly #begun = Promise.withResolvers<void>();
  #drawn = 0;

  constructor(draws: readonly number[], endless: boolean) {
    this.draws = draws;
    this.#endless = endless;
  }

  get options(): { sleep: typeof Waits.prototype.sleep; random: () => number } {
    return { sleep: this.sleep, random: this.random };
  }

  readonly random = (): number => {
    activity.touch();
    this.#drawn += 1;
    return this.drawAt(this.#drawn - 1);
  };

  readonly sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    activity.touch();
    this.ms.push(ms);
    this.#begun.resolve();
    signal?.throwIfAborted();
    if (this.#endless) await abortOf(signal);
  };

  drawAt(index: number): number {
    return this.draws[index % this.draws.length] ?? 0;
  }

  /** Resolves when a wait has begun, or when the call has come to its end without one. */
  async begun(call: Promise<unknown>): Promise<void> {
    await Promise.race([this.#begun.promise, Promise.allSettled([call])]);
  }
}

/** Rejects with the signal's reason once it is aborted; whoever hands over no signal waits for ever. */
function abortOf(signal: AbortSignal | undefined): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  return promise;
}

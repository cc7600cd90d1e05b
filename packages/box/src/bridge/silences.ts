import type { Pace } from "@meanwhile/test-server/quiet";

interface Asked {
  id: number;
  pace: Pace;
  turns: number;
}

/** Asks a box for silence, as often as anybody waits for it. */
export class Silences {
  readonly #note: (name: "still" | "enough", value: Asked | number) => void;
  readonly #waiting = new Map<number, (still: boolean) => void>();
  #asked = 0;

  /** @param note tells the box */
  constructor(note: (name: "still" | "enough", value: Asked | number) => void) {
    this.#note = note;
  }

  /** Whether anybody waits for an answer. */
  get pending(): boolean {
    return this.#waiting.size > 0;
  }

  /** @param signal nobody waits any more: the box may answer at once */
  async ask(pace: Pace, turns: number, signal: AbortSignal): Promise<boolean> {
    const id = (this.#asked += 1);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#waiting.set(id, resolve);
    const enough = (): void => this.#note("enough", id);
    signal.addEventListener("abort", enough);
    this.#note("still", { id, pace, turns });
    const still = await promise;
    signal.removeEventListener("abort", enough);
    return still;
  }

  answered(id: number, still: boolean): void {
    this.#waiting.get(id)?.(still);
    this.#waiting.delete(id);
  }

  /** The box has ended, which is no silence: something has moved. */
  abandon(): void {
    for (const resolve of this.#waiting.values()) resolve(false);
    this.#waiting.clear();
  }
}

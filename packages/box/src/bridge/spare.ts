import type { Box } from "./box.ts";

/** A box that is opened before anybody needs it: starting one takes longer than many a test. */
class Spare {
  #box: Box | undefined;
  #kind = "";

  /** @returns the box that was kept, if it is of this kind and has not ended meanwhile */
  take(kind: string): Box | undefined {
    const box = this.#box;
    this.#box = undefined;
    if (box === undefined) return undefined;
    const { exitCode, signalCode } = box.confined.process;
    if (this.#kind === kind && exitCode === null && signalCode === null) return box;
    void box.end();
    return undefined;
  }

  /** @param kind what all boxes have in common that can stand in for it */
  keep(box: Box, kind: string): void {
    this.#box = box;
    this.#kind = kind;
  }

  async end(): Promise<void> {
    const box = this.#box;
    this.#box = undefined;
    await box?.end();
  }
}

/** One for a thread, whichever file of tests it runs. */
export const spare = new Spare();

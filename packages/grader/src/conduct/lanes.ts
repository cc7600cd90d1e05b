import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Lane } from "./lane.ts";
import type { LaneOptions, Run, Task } from "./task.ts";

/** How often a task is tried again after the lane itself has failed. */
const RETRIES = 2;

/** Several lanes, each of which takes the next task as soon as it has done one. */
export class Lanes {
  readonly #options: Omit<LaneOptions, "folder">;
  readonly #scratch: string;
  readonly #signal: AbortSignal;

  /**
   * @param scratch a folder for what they write, which other users may pass
   * @param signal ends them all
   */
  constructor(options: Omit<LaneOptions, "folder">, scratch: string, signal: AbortSignal) {
    this.#options = options;
    this.#scratch = scratch;
    this.#signal = signal;
  }

  /**
   * @param jobs how many lanes, each a process
   * @param done called with each item, its result and when it was begun; what it throws ends everything
   */
  async run<T>(
    items: readonly T[],
    jobs: number,
    taskOf: (item: T) => Task,
    done: (item: T, result: Run | Error, began: Date) => void,
  ): Promise<void> {
    const queue = items.values();
    const work = async (number: number): Promise<void> => {
      let lane: Lane | undefined;
      const end = (): void => lane?.kill();
      this.#signal.addEventListener("abort", end);
      try {
        for (const item of queue) {
          const began = new Date();
          let result: Run | Error = new Error("nothing was tried");
          for (let tries = 0; tries <= RETRIES && result instanceof Error; tries += 1) {
            this.#signal.throwIfAborted();
            try {
              lane ??= await this.#open(number);
              result = await lane.run(taskOf(item));
            } catch (error) {
              this.#signal.throwIfAborted();
              result = error instanceof Error ? error : new Error(String(error));
              await lane?.close();
              lane = undefined;
            }
          }
          done(item, result, began);
        }
      } finally {
        this.#signal.removeEventListener("abort", end);
        await lane?.close();
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, async (_, lane) => work(lane)));
  }

  async #open(number: number): Promise<Lane> {
    const folder = join(this.#scratch, `lane-${number + 1}`);
    mkdirSync(folder, { recursive: true });
    return Lane.open({ ...this.#options, folder });
  }
}

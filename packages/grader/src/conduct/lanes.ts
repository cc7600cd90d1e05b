import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Lane, LANE } from "./lane.ts";
import type { LaneOptions, Run, Task } from "./task.ts";

/** How often a task is tried again after the lane itself has failed. */
const RETRIES = 2;

/** Makes something of each result. What it throws ends all lanes. */
export type Done<T> = (item: T, result: Run | Error, began: Date) => void;

/** Several lanes, each of which takes the next task as soon as it has done one. */
export class Lanes {
  readonly #options: Omit<LaneOptions, "folder">;
  readonly #scratch: string;
  readonly #signal: AbortSignal;
  readonly #main: string;
  #opened = 0;

  /**
   * @param scratch a folder for what they write, which other users may pass
   * @param signal ends them all
   * @param main the program of a lane. Default: the one that runs tests
   */
  constructor(options: Omit<LaneOptions, "folder">, scratch: string, signal: AbortSignal, main = LANE) {
    this.#options = options;
    this.#scratch = scratch;
    this.#signal = signal;
    this.#main = main;
  }

  /**
   * Resolves or rejects when none of the lanes is alive any more.
   *
   * @param jobs how many lanes, each a process
   * @param done called with each item, its result and when it was begun
   * @throws what `done` threw first, or why the signal was given
   */
  async run<T>(items: readonly T[], jobs: number, taskOf: (item: T) => Task, done: Done<T>): Promise<void> {
    const queue = items.values();
    // One that cannot go on stops the others: nobody is left who would hear of their results.
    const failed = new AbortController();
    const signal = AbortSignal.any([this.#signal, failed.signal]);
    const work = async (number: number): Promise<void> => {
      try {
        await this.#work(number, queue, taskOf, done, signal);
      } catch (error) {
        failed.abort(error);
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobs, items.length) }, async (_, lane) => work(lane)));
    signal.throwIfAborted();
  }

  async #work<T>(
    number: number,
    queue: Iterable<T>,
    taskOf: (item: T) => Task,
    done: Done<T>,
    signal: AbortSignal,
  ): Promise<void> {
    let lane: Lane | undefined;
    try {
      for (const item of queue) {
        const began = new Date();
        let result: Run | Error = new Error("nothing was tried");
        for (let tries = 0; tries <= RETRIES && result instanceof Error; tries += 1) {
          signal.throwIfAborted();
          try {
            lane ??= await this.#open(number, signal);
            result = await lane.run(taskOf(item), signal);
          } catch (error) {
            result = error instanceof Error ? error : new Error(String(error));
            await lane?.kill();
            lane = undefined;
          }
        }
        signal.throwIfAborted();
        done(item, result, began);
      }
    } finally {
      await (signal.aborted ? lane?.kill() : lane?.close());
    }
  }

  async #open(number: number, signal: AbortSignal): Promise<Lane> {
    // Never again that of one that has failed: its boxes may still be ending.
    const folder = join(this.#scratch, `lane-${number + 1}-${(this.#opened += 1)}`);
    mkdirSync(folder, { recursive: true });
    return Lane.open({ ...this.#options, folder }, signal, this.#main);
  }
}

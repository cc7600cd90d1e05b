import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import type { Exercise } from "../../src/exercises.ts";
import type { Verdict } from "../../src/watch/verdict.ts";
import type { Lesson, World } from "../../src/watch/world.ts";
import { gather } from "../gather.ts";

export const chunks: Exercise = { ...gather, number: "04", slug: "chunks", folder: "exercises/04-chunks" };

/** A run that goes on until it is told how it ends, or is interrupted. */
class MadeRun {
  readonly #begun = Promise.withResolvers<void>();
  readonly #verdict = Promise.withResolvers<Verdict>();
  readonly begun = this.#begun.promise;

  begin(): Promise<Verdict> {
    this.#begun.resolve();
    return this.#verdict.promise;
  }

  /** Resolves when all that follows from it has been done. */
  async end(state: Verdict["state"], task = 0, missing: string[] = []): Promise<void> {
    await this.#begun.promise;
    this.#verdict.resolve({ state, task, missing });
    await setImmediate();
  }
}

/** A world without terminal, files or vitest, which notes what is done to it. */
export class MadeWorld implements World {
  readonly said: string[] = [];
  listEnds = true;
  readonly #runs: MadeRun[] = [];
  #begun = 0;
  #awaited = 0;
  #saved: () => void = () => undefined;

  save(): void {
    this.#saved();
  }

  /** The first run that was not asked for yet, whether it has begun or not. */
  run(): MadeRun {
    this.#awaited += 1;
    return this.#at(this.#awaited - 1);
  }

  open(exercise: Exercise, saved: () => void): Promise<Lesson> {
    let current: MadeRun | undefined;
    this.#saved = saved;
    return Promise.resolve({
      run: () => {
        this.said.push(`run ${exercise.number}`);
        current = this.#at(this.#begun);
        this.#begun += 1;
        return current.begin();
      },
      interrupt: () => {
        this.said.push("interrupted");
        void current?.end("interrupted");
      },
      [Symbol.asyncDispose]: () => {
        this.said.push(`closed ${exercise.number}`);
        return Promise.resolve();
      },
    });
  }

  next(exercise: Exercise): Exercise | undefined {
    return exercise === gather ? chunks : undefined;
  }

  /** Goes on until it is broken off, unless it is said to end. */
  async list(signal: AbortSignal): Promise<void> {
    this.said.push("list");
    if (this.listEnds) return;
    await once(signal, "abort");
    this.said.push("list ended");
  }

  compare(exercise: Exercise): Promise<void> {
    this.said.push(`compare ${exercise.number}`);
    return Promise.resolve();
  }

  hint(address: string): void {
    this.said.push(`hint ${address}`);
  }

  say(text: string): void {
    this.said.push(text);
  }

  clear(): void {
    // Nothing to see.
  }

  waiting(): void {
    this.said.push("waiting");
  }

  help(): void {
    this.said.push("help");
  }

  #at(index: number): MadeRun {
    const run = this.#runs[index] ?? new MadeRun();
    this.#runs[index] = run;
    return run;
  }
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Vitest } from "vitest/node";
import type { Exercise } from "../exercises.ts";
import { offerHints } from "../hint/offer.ts";
import { openVitest } from "../open-vitest.ts";
import { starterProject } from "../projects.ts";
import { LearnerReporter } from "../reporter/reporter.ts";
import { modulesBelow } from "./modules.ts";
import { PACKAGES } from "./packages.ts";
import { saysThatItRuns } from "./says-that-it-runs.ts";
import { SparePool } from "./spare-pool.ts";
import { INTERRUPTED, type Verdict, verdictOf } from "./verdict.ts";

/** Vitest, kept warm for one exercise: a run starts with all loaded but the exercise and its tests. */
export class Session implements AsyncDisposable {
  readonly #root: string;
  readonly #exercise: Exercise;
  readonly #pool: SparePool;
  readonly #vitest: Vitest;
  #running = false;
  #interrupted = false;

  static async open(root: string, exercise: Exercise, next: Exercise | undefined): Promise<Session> {
    const pool = new SparePool();
    const vitest = await openVitest(root, {
      projects: [starterProject(exercise)],
      pool,
      // As Node loads them they are the same modules that a spare process has loaded already.
      server: { deps: { external: [PACKAGES] } },
      reporters: saysThatItRuns(
        new LearnerReporter(exercise, next, offerHints(root, exercise), { again: " save." }),
      ),
    });
    return new Session(root, exercise, pool, vitest);
  }

  private constructor(root: string, exercise: Exercise, pool: SparePool, vitest: Vitest) {
    this.#root = root;
    this.#exercise = exercise;
    this.#pool = pool;
    this.#vitest = vitest;
    // Now a run has its process. Before, vitest would have forgotten that it was to be cancelled.
    pool.onBegin = () => {
      if (this.#interrupted) this.#kill();
    };
  }

  async run(): Promise<Verdict> {
    const missing = this.#missingFiles();
    if (missing.length > 0) return { state: "missing", task: 0, missing };
    const { exitCode } = process;
    this.#interrupted = false;
    this.#running = true;
    try {
      return await this.#runTests();
    } finally {
      this.#running = false;
      this.#pool.prepare();
      process.exitCode = exitCode;
    }
  }

  /** Ends the run under way, also where the learner's code never lets go of its thread. */
  interrupt(): void {
    if (!this.#running) return;
    this.#interrupted = true;
    this.#kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.interrupt();
    await this.#vitest.close();
    await this.#pool.close();
  }

  async #runTests(): Promise<Verdict> {
    for (const file of modulesBelow(join(this.#root, this.#exercise.folder)))
      this.#vitest.invalidateFile(file);
    const specifications = await this.#vitest.globTestSpecifications();
    const result = await this.#vitest.runTestSpecifications(specifications);
    return this.#interrupted ? INTERRUPTED : verdictOf(result);
  }

  #kill(): void {
    // The first call asks, and waits for the test under way; the second, while the first is waiting, ends the process.
    for (let calls = 0; calls < 2; calls += 1) void this.#vitest.cancelCurrentRun("keyboard-input");
  }

  #missingFiles(): string[] {
    return ["exercise.ts", "exercise.test.ts"]
      .map((name) => `${this.#exercise.folder}/${name}`)
      .filter((file) => !existsSync(join(this.#root, file)));
  }
}

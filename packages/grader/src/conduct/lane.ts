import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FromLane, LaneOptions, Run, Task } from "./task.ts";

/** A process that runs the tests on one submission after the other. */
export class Lane {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @throws Error when it does not start */
  static async open(options: LaneOptions): Promise<Lane> {
    const child = fork(join(import.meta.dirname, "lane-main.ts"), [JSON.stringify(options)], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: ["--disable-sigusr1", "--disable-warning=ExperimentalWarning"],
    });
    const lane = new Lane(child);
    // What vitest may have to say is in the results.
    child.stderr?.resume();
    await lane.#next();
    return lane;
  }

  /**
   * Runs all tests on a submission.
   *
   * @throws Error when the lane itself breaks
   */
  async run(task: Task): Promise<Run> {
    this.#child.send({ type: "run", task });
    const message = await this.#next();
    if (message.type === "ran") return message.run;
    throw new Error(message.type === "broken" ? message.message : "it answered out of turn");
  }

  /** Ends it at once. Its boxes end with it. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /** Ends it, and resolves when it has ended. */
  async close(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, "exit");
    this.#child.disconnect();
    await exit;
  }

  async #next(): Promise<FromLane> {
    const over = new AbortController();
    const { signal } = over;
    const message = once(this.#child, "message", { signal }).then(([said]) => said as FromLane);
    const exit = once(this.#child, "exit", { signal }).then(([code, by]): never => {
      throw new Error(`it ended with ${code === null ? `signal ${by}` : `exit status ${code}`}`);
    });
    try {
      return await Promise.race([message, exit]);
    } finally {
      over.abort();
      await Promise.allSettled([message, exit]);
    }
  }
}

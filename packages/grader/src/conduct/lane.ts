import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { FromLane, LaneOptions, Run, Task } from "./task.ts";

/** The program of a lane. */
export const LANE = join(import.meta.dirname, "lane-main.ts");
const NEVER = new AbortController().signal;
/** Milliseconds beyond its own limit after which a lane is taken for dead; an honest one never comes near. */
const PATIENCE = 300_000;
/** Of what it wrote on standard error, how many characters are kept, for when it breaks. */
const LAST_WORDS = 2_000;

/** Of Node and V8; a heap that is small stays so, and would be looked through for garbage after each test. */
const EXEC = ["--disable-sigusr1", "--disable-warning=ExperimentalWarning", "--heap-growing-percent=400"];

/** A process that runs the tests on one submission after the other. */
export class Lane {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  readonly #limit: number;
  #said = "";

  private constructor(child: ChildProcess, limit: number) {
    this.#child = child;
    this.#limit = limit;
    // A channel that breaks shows in the exit.
    child.on("error", () => undefined);
    this.#exit = once(child, "exit").catch(() => undefined);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#said = `${this.#said}${text}`.slice(-LAST_WORDS);
    });
  }

  /**
   * @param main the program that it is
   * @throws Error when it does not start, or is interrupted meanwhile
   */
  static async open(options: LaneOptions, signal = NEVER, main = LANE): Promise<Lane> {
    const child = fork(main, [JSON.stringify(options)], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      execArgv: EXEC,
    });
    const lane = new Lane(child, options.timeout * 1000 + PATIENCE);
    try {
      await lane.#next(signal);
      return lane;
    } catch (error) {
      await lane.kill();
      throw error;
    }
  }

  /**
   * Runs all tests on a submission.
   *
   * @throws Error when the lane itself breaks, or is interrupted: then it is of no further use
   */
  async run(task: Task, signal = NEVER): Promise<Run> {
    const next = this.#next(signal);
    this.#child.send({ type: "run", task }, () => undefined);
    const message = await next;
    if (message.type === "ran") return message.run;
    throw new Error(message.type === "broken" ? message.message : "it answered out of turn");
  }

  /** Ends it at once, and its boxes with it; resolves when it has ended. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#exit;
  }

  /** Lets it end, and resolves when it has ended. */
  async close(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE);
    await this.#exit;
    clearTimeout(timer);
  }

  async #next(signal: AbortSignal): Promise<FromLane> {
    const { promise, resolve, reject } = Promise.withResolvers<FromLane>();
    const timer = setTimeout(() => reject(new Error("it did not answer in time")), this.#limit);
    const interrupted = (): void => reject(new Error("interrupted"));
    signal.addEventListener("abort", interrupted);
    if (signal.aborted) interrupted();
    this.#child.once("message", resolve);
    void this.#exit.then(() => reject(new Error(this.#ending())));
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", interrupted);
      this.#child.off("message", resolve);
    }
  }

  #ending(): string {
    const { exitCode, signalCode } = this.#child;
    const how = signalCode === null ? `exit status ${exitCode}` : `signal ${signalCode}`;
    const why = /^\w*Error\b.*$/m.exec(this.#said)?.[0];
    return `a process of its own ended with ${how}${why === undefined ? "" : `: ${why}`}`;
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { writeFile } from "node:fs/promises";

/** A command that watches one file: how long it takes from a save to what it says at the end of each run. */
export class Watcher implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #file: string;
  readonly #source: string;
  readonly #heard = new EventEmitter();
  #saves = 0;

  /** @param verdict what is said once at the end of each green run */
  constructor(args: readonly string[], cwd: string, file: string, source: string, verdict: string) {
    this.#file = file;
    this.#source = source;
    this.#child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NO_COLOR: "1" },
      // Vitest stops watching at the end of its input.
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#child.once("close", () => this.#heard.emit("error", new Error(`It ended: ${args.join(" ")}`)));
    let tail = "";
    this.#child.stdout?.setEncoding("utf8").on("data", (part: string) => {
      tail += part;
      if (!tail.includes(verdict)) return;
      tail = "";
      this.#heard.emit("verdict");
    });
  }

  /** Resolves with the first run's verdict. */
  async ready(): Promise<void> {
    await once(this.#heard, "verdict");
  }

  /** Milliseconds from a save to the verdict. */
  async save(): Promise<number> {
    this.#saves += 1;
    const verdict = once(this.#heard, "verdict");
    const start = performance.now();
    await writeFile(this.#file, `${this.#source}// Save ${this.#saves}\n`);
    await verdict;
    return performance.now() - start;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#heard.on("error", () => undefined);
    const closed = once(this.#child, "close");
    this.#child.kill("SIGINT");
    await closed;
  }
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { Interrupted } from "../interrupted.ts";
import type { Facts, SourceFile } from "./facts.ts";

/** Milliseconds for one file of at most 256 kB, for which a few are enough. */
const LONGEST = 60_000;

const OWN = join(import.meta.dirname, "syntax-child.ts");

/** Reads files for their syntax in a child process, one after the other. What ends the child is a fault of the file. */
export class SyntaxReader implements AsyncDisposable {
  readonly #longest: number;
  readonly #program: string;
  #child: ChildProcess | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** @param program what the child runs; it answers each file with its facts */
  constructor({ longest = LONGEST, program = OWN } = {}) {
    this.#longest = longest;
    this.#program = program;
  }

  async read(file: SourceFile): Promise<Facts> {
    const facts = this.#turn.then(async () => this.#ask(file));
    this.#turn = facts.catch(() => undefined);
    return facts;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#turn;
    await this.#end();
  }

  async #ask(file: SourceFile): Promise<Facts> {
    const child = this.#child?.connected === true ? this.#child : start(this.#program);
    this.#child = child;
    const over = new AbortController();
    const late = setTimeout(() => child.kill("SIGKILL"), this.#longest);
    try {
      const answer = once(child, "message", over).then(([facts]: Facts[]) => facts);
      const exit = once(child, "exit", over).then(([, signal]) => wasItself(signal));
      child.send(file);
      const facts = await Promise.race([answer, exit]);
      if (facts !== undefined) return facts;
      this.#child = undefined;
      return broken();
    } finally {
      clearTimeout(late);
      over.abort();
    }
  }

  async #end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
}

/** @throws {Interrupted} when somebody else ended the child: then nothing is known of the file */
function wasItself(signal: unknown): undefined {
  if (["SIGINT", "SIGTERM", "SIGHUP"].includes(String(signal)))
    throw new Interrupted("The syntax was not read", String(signal));
  return undefined;
}

function start(program: string): ChildProcess {
  return fork(program, {
    execArgv: ["--max-old-space-size=1024"],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function broken(): Facts {
  const message = "The parser cannot read this file: it is nested too deeply.";
  const faults = [{ line: 1, column: 1, message }];
  return { faults, requests: [], exports: [], reexports: [], ambient: false };
}

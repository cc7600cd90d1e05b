import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Readable, finished } from "node:stream";
import { setTimeout as after } from "node:timers/promises";
import type { Confinement } from "./confinement.ts";
import { endGroup, signalGroup } from "./end-group.ts";
import { type End, type Fault, type Met, faultOf, limitMet } from "./fault.ts";
import type { Layer } from "./level.ts";
import { type Output, OutputKeeper } from "./output.ts";
import { innermost } from "./process-use.ts";
import { watch } from "./watchdog.ts";

/** Milliseconds for the last words to arrive; only somebody who has left the group can keep them back. */
const LAST_WORDS = 1_000;

/** A process in its box. */
export class Confined {
  readonly process: ChildProcess;
  /** What it is really closed by: to be recorded with its result. */
  readonly layers: readonly Layer[];
  /** Why it ended before `kill` was called; nothing when it did not. Settles when nothing of it is left. */
  readonly fault: Promise<Fault | undefined>;
  readonly #output = new OutputKeeper();
  readonly #errors = new OutputKeeper();
  #met: Met | undefined;
  #asked = false;

  constructor(child: ChildProcess, layers: ReadonlySet<Layer>, confinement: Confinement) {
    this.process = child;
    this.layers = [...layers];
    // Who uses the channel listens, too; a box that dies must not end its grader where nobody does.
    child.stdio[3]?.on("error", () => undefined);
    const streams = [child.stdout, child.stderr].filter((stream) => stream instanceof Readable);
    for (const stream of streams) this.#keep(stream, confinement.limits.output);
    this.fault = this.#untilGone(streams, confinement);
  }

  /** Ends it with all that it has started, and resolves when nothing of that is left. */
  async kill(): Promise<void> {
    this.#asked = true;
    this.#end();
    await this.fault;
  }

  /** Tells the program itself of a signal, as somebody at its terminal would. */
  signal(signal: NodeJS.Signals): void {
    if (this.process.pid !== undefined) process.kill(innermost(this.process.pid), signal);
  }

  /** Standard output and standard error as they came. */
  output(): Output {
    return this.#output.read();
  }

  #end(): void {
    if (this.process.pid !== undefined) signalGroup(this.process.pid, "SIGKILL");
  }

  #endFor(limit: Met): void {
    this.#met ??= limit;
    this.#end();
  }

  #keep(stream: Readable, most: number): void {
    stream.on("data", (chunk: Buffer) => {
      this.#output.add(chunk);
      if (stream === this.process.stderr) this.#errors.add(chunk);
      if (this.#output.bytes > most) this.#endFor("output");
    });
  }

  async #untilGone(
    streams: readonly Readable[],
    { limits, ...rest }: Confinement,
  ): Promise<Fault | undefined> {
    const { pid } = this.process;
    const closed = Promise.all(streams.map(async (stream) => new Promise((done) => finished(stream, done))));
    if (pid === undefined) return this.#neverStarted();
    const wall = setTimeout(() => this.#endFor("wall"), limits.wall);
    const watching = this.layers.includes("watchdog")
      ? watch(pid, { limits, ...rest }, (limit) => this.#endFor(limit))
      : undefined;
    const end = await this.#exit();
    clearTimeout(wall);
    watching?.[Symbol.dispose]();
    await endGroup(pid);
    await Promise.race([closed, after(LAST_WORDS, undefined, { ref: false })]);
    for (const stream of streams) stream.destroy();
    this.#met ??= watching?.atEnd();
    return this.#faultAt(end);
  }

  async #exit(): Promise<End> {
    await once(this.process, "exit");
    return { code: this.process.exitCode, signal: this.process.signalCode };
  }

  async #neverStarted(): Promise<Fault> {
    const [error] = (await once(this.process, "error")) as [Error];
    return { kind: "start", message: `could not be started: ${error.message}` };
  }

  #faultAt(end: End): Fault | undefined {
    if (this.#met !== undefined) return limitMet(this.#met);
    // An end of its own may have come before ours.
    if (this.#asked && end.signal === "SIGKILL") return undefined;
    const { head, tail } = this.#errors.read();
    return faultOf(end, head + tail);
  }
}

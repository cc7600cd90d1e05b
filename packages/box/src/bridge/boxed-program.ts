import { chmod } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { FOLDER_VARIABLE, GATE_VARIABLE } from "@meanwhile/seal/watch";
import { type Doings, type Finished, type Kill, type Program } from "@meanwhile/test-server/program";
import { Finding } from "@meanwhile/test-server/finding";
import { activity } from "@meanwhile/test-server/quiet";
import { type Confined, WeakIsolation } from "../isolation/index.ts";
import { mainThreadCpu } from "../isolation/process-stat.ts";
import { innermost } from "../isolation/process-use.ts";
import { isAtWork } from "./at-work.ts";
import { Box } from "./box.ts";
import { spare } from "./spare.ts";
import { type Fault, KEPT, NOT_STARTED } from "./fault.ts";

/** Milliseconds that a test may take: whatever its program does, it ends. No right answer comes near. */
const WALL = 120_000;

/** Microseconds of processor time after which a program that computes and says nothing is not waited for any more. */
const ENOUGH = 20_000_000;

const LONG: Fault = { outcome: "timed-out", sentence: "Your program did not end in time." };
const LATE: Fault = {
  outcome: "timed-out",
  sentence: "The time for all tests together was used up before this one.",
};

/** How processes for the learner's code are made. */
export interface Maker {
  /** The same for all whose boxes are alike. */
  kind: string;
  /** One that waits for the name of the file under test, with a socket to it as file descriptor 3. */
  openBox(): Confined;
  /** One that runs the file under test as a command, with its output in pipes. */
  runCommand(args: readonly string[]): Confined;
  /** Removes what a test and its boxes have left. */
  clear(): void;
}

/** The program under test, in a fresh box for each test. */
export class BoxedProgram implements Program {
  readonly #maker: Maker;
  readonly #file: () => string;
  readonly #options: { deadline: number; shown: boolean };
  readonly #commands = new Set<Confined>();
  /** Boxes of calls that are to be killed. */
  readonly #others = new Set<Box>();
  #box: Box | undefined;
  #doings = nobody();

  /**
   * @param file the path of the file under test
   * @param options.deadline when no further test may begin, in milliseconds as of `Date.now()`
   * @param options.shown whether what it writes is shown
   */
  constructor(maker: Maker, file: () => string, options: { deadline: number; shown: boolean }) {
    this.#maker = maker;
    this.#file = file;
    this.#options = options;
  }

  async begin(doings: Doings): Promise<void> {
    this.#doings = doings;
    this.#box = spare.take(this.#maker.kind) ?? this.#open();
    // Ready when the next test is.
    spare.keep(this.#open(), this.#maker.kind);
  }

  async load<M>(): Promise<M> {
    if (Date.now() > this.#options.deadline) throw this.#found(LATE);
    const box = this.#current;
    const broken = box.fault.then((fault): never => {
      throw this.#found(fault);
    });
    const exported = await Promise.race([box.load(this.#file(), environment(), this.#doings), broken]);
    return Object.fromEntries(exported) as M;
  }

  async watch(signal: AbortSignal): Promise<void> {
    const box = this.#current;
    const { promise, reject } = Promise.withResolvers<void>();
    const broken = (fault: Fault): void => reject(this.#found(fault));
    void box.fault.then(broken);
    const left = Math.max(0, this.#options.deadline - Date.now());
    const limit = setTimeout(() => broken(LONG), Math.min(WALL, left)).unref();
    const timer = setInterval(() => {
      if (box.clock.lost) broken(KEPT);
    }, 250).unref();
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      clearTimeout(limit);
    });
    return promise;
  }

  used(): number {
    return this.#current.clock.used;
  }

  usedElsewhere(): number | undefined {
    const own = mainThreadCpu(innermost(pidOf(this.#current.confined)));
    return own === undefined ? undefined : this.used() - own * 1e6;
  }

  turned(): Promise<unknown> {
    return this.#current.turned();
  }

  grown(): number {
    return this.#current.known.grown * 2 ** 20;
  }

  thread(): string {
    return this.#current.known.thread;
  }

  requests(): number {
    return this.#current.known.requests;
  }

  writing(): string | undefined {
    return this.#current.known.writing;
  }

  timers(): ReturnType<Program["timers"]> {
    return this.#current.known.timers;
  }

  helpers(): ReturnType<Program["helpers"]> {
    return this.#current.known.helpers;
  }

  files(): ReturnType<Program["files"]> {
    return this.#current.known.files;
  }

  firesSoon(): boolean {
    return this.#current.known.firesSoon;
  }

  childLives(): boolean {
    return this.#commands.size > 0 || this.#current.known.childLives;
  }

  atWorkElsewhere(): boolean {
    if (this.used() > ENOUGH) return false;
    // The thread that answers is heard, and has been at work a moment ago, if only to answer.
    const answers = innermost(pidOf(this.#current.confined));
    return [this.#current.confined, ...this.#commands].some(
      (each) => isAtWork(pidOf(each), answers) === true,
    );
  }

  /** Who keeps a connection, only the box knows. */
  pooledSockets(origins: readonly string[]): number {
    const ports = new Set(origins.map((origin) => new URL(origin).port));
    return this.#current.known.pooled.filter((port) => ports.has(port)).length;
  }

  async end(): Promise<void> {
    await Promise.all(Array.from(this.#commands, async (command) => command.kill()));
    await Promise.all(Array.from(this.#others, async (other) => other.end()));
    this.#others.clear();
    const box = this.#current;
    const fault = await box.end();
    // Also one that looked to the test like an error of its own.
    if (fault !== undefined) this.#found(fault);
    const output = box.confined.output();
    Object.assign(this.#doings.meta, { output, layers: box.confined.layers });
    if (this.#options.shown && output.bytes > 0) console.log(`${output.head}${output.tail}`.trimEnd());
    this.#box = undefined;
    await activity.settledInTime();
  }

  async lend(folder: string): Promise<void> {
    // A box may be another user.
    await chmod(folder, 0o777);
  }

  leave(): void {
    this.#doings = nobody();
    this.#maker.clear();
  }

  /** Ends the box that was kept ready. */
  async close(): Promise<void> {
    await spare.end();
  }

  async callAndKill(
    name: string,
    args: readonly unknown[],
    moment: Promise<unknown>,
    kill: Kill,
  ): Promise<void> {
    const box = this.#open();
    this.#others.add(box);
    const loaded = box.load(this.#file(), environment(), nobody());
    const exported = await Promise.race([loaded, box.fault.then(() => new Map<string, unknown>())]);
    const call = exported.get(name);
    const ended = (async () =>
      typeof call === "function" ? Reflect.apply(call, undefined, args) : undefined)();
    await Promise.race([moment, ended.catch(() => undefined), box.fault]);
    if (kill === "at rest") await activity.quiet(10);
    await box.end();
    this.#others.delete(box);
  }

  async runCommand(
    args: readonly string[],
    { interruptWhen }: { interruptWhen?: Promise<unknown> },
  ): Promise<Finished> {
    const command = this.#maker.runCommand(args);
    const child = command.process;
    this.#commands.add(command);
    void interruptWhen?.then(() => command.signal("SIGINT"));
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error("A command needs pipes for its output.");
    const [out, err] = await Promise.all([text(stdout), text(stderr), command.fault]);
    this.#commands.delete(command);
    activity.touch();
    return { code: child.exitCode, stdout: out, stderr: err };
  }

  /** Writes a fault down; the first one counts. */
  #found({ outcome, sentence }: Fault): Finding {
    const { meta } = this.#doings;
    if (meta.fault === undefined) Object.assign(meta, { fault: outcome, why: sentence });
    return new Finding(sentence);
  }

  get #current(): Box {
    return (this.#box ??= this.#open());
  }

  #open(): Box {
    try {
      return new Box(this.#maker.openBox());
    } catch (error) {
      if (error instanceof WeakIsolation) this.#doings.meta.fault ??= NOT_STARTED;
      throw error;
    }
  }
}

function pidOf({ process: { pid = 0 } }: Confined): number {
  return pid;
}

/** Nobody is asking. */
function nobody(): Doings {
  return { meta: {}, origins: [], rejected: [], uncaught: [] };
}

/** What the box has to know of the environment: where seals are written down, and where they are held. */
function environment(): Record<string, string> {
  const names = [FOLDER_VARIABLE, GATE_VARIABLE];
  return Object.fromEntries(
    names.flatMap((name) => {
      const folder = process.env[name];
      return folder === undefined ? [] : [[name, folder]];
    }),
  );
}

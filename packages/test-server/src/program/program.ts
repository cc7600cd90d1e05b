import type { Origin } from "./client.ts";
import type { Troubles } from "./rejections.ts";

/** What a program in a box leaves for those who grade it. */
export interface Remarks {
  /** Why its box has ended in the middle of the test: `crashed`, `timed-out` and the like. */
  fault?: string;
  /** The same in a sentence, for people. */
  why?: string;
  /** What it has written to standard output and standard error, `bytes` in all. */
  output?: { head: string; tail: string; bytes: number };
  /** What it was closed in by. */
  layers?: readonly string[];
}

/** What a program does while a test runs, as it happens. */
export interface Doings extends Troubles {
  meta: Remarks;
  /** Where in the learner's code the requests for a path came from, oldest first. */
  origins: Origin[];
}

/** Something that runs, with the line of the learner's that began it. */
export interface Running {
  text: string;
  where: string;
}

/** How a command has ended. */
export interface Finished {
  /** Exit status; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** When to kill: as soon as the moment has come, or when the program has then done all that it can do by itself. */
export type Kill = "at once" | "at rest";

/**
 * The program that a test is about, wherever it runs: in this process, or in one of its own, which has to be asked.
 * What is told of it is told without waiting: what was true when it was heard of last.
 */
export interface Program {
  /** Follows what it does from now on, and writes that down. */
  begin(doings: Doings): Promise<void>;
  /** Rejects when it breaks down in a way that none of its calls tells of, until the signal is aborted. */
  watch(signal: AbortSignal): Promise<void>;
  /** Processor time that it has used, in microseconds. */
  used(): number;
  /**
   * Of that, what its threads other than the main one have used, ended ones included; undefined where nobody but the
   * program itself could tell.
   */
  usedElsewhere(): number | undefined;
  /** Memory for bytes by which it has grown from one look to the next, added up. */
  grown(): number;
  /** Its main thread, as `@meanwhile/seal` names threads. */
  thread(): string;
  /** Loads the module under test; `load` imports it into this process. */
  load<M>(load: () => Promise<M>): Promise<M>;

  /** Requests that were sent and whose answer has neither been read to its end nor failed. */
  requests(): number;
  /** Where it has begun to write a file and not yet written it. */
  writing(): string | undefined;
  /** Timers that run and keep the process alive. */
  timers(): readonly (Running & { repeats: boolean })[];
  /** Worker threads and child processes that run and keep the process alive. */
  helpers(): readonly Running[];
  /** Files that are open. */
  files(): readonly { where: string }[];
  /** Resolves when its event loop has had a turn: never, while its thread is kept. */
  turned(): Promise<unknown>;
  /** Whether a timer that is no mere step fires so soon that it has to be waited for. */
  firesSoon(): boolean;
  /** Whether a child process lives. */
  childLives(): boolean;
  /** Whether a child process, or a thread of which nothing is heard, is at work or wants to be. */
  atWorkElsewhere(): boolean;
  /** Open connections to these servers that a pool of the process keeps. */
  pooledSockets(origins: readonly string[]): number;

  /**
   * Ends what it has left running. Resolves when that has run its course.
   *
   * @param hung whether the test had to be ended: then nothing at all is kept
   */
  end(hung: boolean): Promise<void>;
  /** Lets it read and write in a folder, with all that is in there. */
  lend(folder: string): Promise<void>;
  /** Follows it no longer. */
  leave(): void;

  /** See `callAndKill` of the tests' vocabulary. */
  callAndKill(name: string, args: readonly unknown[], moment: Promise<unknown>, kill: Kill): Promise<void>;
  /** See `runCommand` of the tests' vocabulary. */
  runCommand(args: readonly string[], options: { interruptWhen?: Promise<unknown> }): Promise<Finished>;
}

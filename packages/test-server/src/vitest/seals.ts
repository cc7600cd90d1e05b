import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { filesIn, FOLDER_VARIABLE } from "@meanwhile/seal/watch";
import { afterAll, beforeAll } from "vitest";
import { activity } from "../quiet/index.ts";
import { program } from "./program.ts";
import { currentRun } from "./run.ts";
import { whereIn } from "../program/where.ts";

/** Milliseconds between two looks at what the seals have written down. */
const PAUSE = 5;

/**
 * Turns of the event loop, of 10 ms or more, without a beat and without the beginning or end of a seal, after which a
 * gate has waited in vain.
 */
const PATIENCE = 100;

const never = (): boolean => false;
const always = (): boolean => true;

/** One call of `seal`, on whichever thread. */
export interface Seal {
  id: string;
  /** Whether it runs on the thread of the test, which is the one that beats. */
  here: boolean;
  /** Beats that came while it was computed. */
  beats: number;
  ended: boolean;
  /** How often the event loop of its thread had had a turn after a seal; and rounds of settled promises. */
  turns: number;
  rounds: number;
  /** The line of the learner's that called it, where this is known: not in a worker's file. */
  where: string | undefined;
}

/** So many beats after a seal its answer has arrived. */
const ARRIVED = 20;

/** So many beats in which nothing is sealed, long enough for a worker to start: the program wants more files first. */
const ENOUGH = 500;

interface Gate {
  waitsFor: string;
  mayGoOn: MayGoOn;
  patience: number;
  over: AbortController;
}

/** Which of the seals that are computed at this moment may go on. `seal` is one of `computing`. */
type MayGoOn = (seal: Seal, computing: readonly Seal[]) => boolean;

/**
 * Follows the seals that the learner's code computes, on all threads and in all processes. To be called once per
 * file, outside of all tests: a worker knows only the environment of the moment at which it was started.
 */
export function followSeals(): Seals {
  const folder = mkdtempSync(join(tmpdir(), "meanwhile-seals-"));
  process.env[FOLDER_VARIABLE] = folder;
  // Before the first test begins.
  beforeAll(() => program().lend(folder));
  const seals = new Seals(folder);
  afterAll(() => {
    seals.open();
    delete process.env[FOLDER_VARIABLE];
    rmSync(folder, { recursive: true, force: true });
  });
  return seals;
}

/** The seals of the test that runs now, and the gate at which they can be held while they compute. */
export class Seals {
  /** What a gate waited for in vain: because nothing went on, or because the thread of the test stood still. */
  gaveUp: { waitsFor: string; stoodStill: boolean } | undefined;
  /** The most seals that were computed at a time. */
  peak = 0;
  /** Whether files come one after the other, so that what happens between two seals is no luck. */
  inTurn = false;
  readonly #folder: string;
  readonly #files: ReturnType<typeof filesIn>;
  #run = currentRun();
  #all: Seal[] = [];
  #read = 0;
  /** Changes with each beat, and each beginning and end of a seal. */
  #progress = 0;
  #gate: Gate | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    this.#files = filesIn(folder);
    // A held seal goes on by itself: sooner or later its gate lets it go.
    activity.probes.add(() => this.#gate !== undefined && this.computing.length > 0);
  }

  /** All seals that were begun in this test, in the order of their beginnings. */
  get all(): readonly Seal[] {
    this.#look();
    return this.#all;
  }

  /** Those that have not ended. */
  get computing(): readonly Seal[] {
    return this.all.filter(({ ended }) => !ended);
  }

  /**
   * Holds seals from now on while they compute, so that each lasts until `mayGoOn`. What runs on the thread of the
   * test is not held: nobody could let it go. While one is held, nobody else calls it a silence.
   *
   * @param patience less for a gate that right answers never open: for them, it costs time and decides nothing
   */
  hold(waitsFor: string, mayGoOn: MayGoOn, patience = PATIENCE): void {
    this.#look();
    this.open();
    this.#gate = { waitsFor, mayGoOn, patience, over: new AbortController() };
    writeFileSync(this.#files.shut, program().thread());
    let turns = 0;
    this.#timer = setInterval(() => {
      turns += 1;
      writeFileSync(this.#files.pulse, String(turns));
      this.#ask();
    }, PAUSE).unref();
    void this.#listen(this.#gate);
  }

  /** Lets all seals go on, for good. */
  open(): void {
    this.#gate?.over.abort();
    this.#gate = undefined;
    clearInterval(this.#timer);
    rmSync(this.#files.shut, { force: true });
    for (const name of readdirSync(this.#folder)) {
      if (name.startsWith("held-")) rmSync(join(this.#folder, name), { force: true });
    }
  }

  /**
   * What to do at each beat so that one file comes after the other: each when the one before it has been sealed. A
   * program that wants all files before it seals the first gets them a little later.
   *
   * @param open lets the file of this name go
   */
  oneAfterTheOther(names: readonly string[], open: (name: string) => void): () => void {
    this.#look();
    this.inTurn = true;
    let opened = 0;
    let idle = 0;
    return () => {
      idle = this.computing.length === 0 ? idle + 1 : 0;
      const wasSealed = this.all.length >= opened;
      const name = names[opened];
      if (name === undefined || idle < (wasSealed ? ARRIVED : ENOUGH)) return;
      opened += 1;
      idle = 0;
      open(name);
    };
  }

  /** Tells of a beat. */
  beat(): void {
    this.#progress += 1;
    for (const seal of this.computing) seal.beats += 1;
    this.#ask();
  }

  #ask(): void {
    const { computing } = this;
    if (this.#gate === undefined) return;
    const { mayGoOn } = this.#gate;
    for (const seal of computing.filter((one) => mayGoOn(one, computing))) {
      rmSync(this.#files.held(seal.id), { force: true });
    }
  }

  /** Gives up once nothing goes on any more although a seal is held. */
  async #listen({ patience, over: { signal } }: Gate): Promise<void> {
    for (let idle = 0; idle < patience; idle += 1) {
      const before = this.#progress;
      await activity.turns(1, signal);
      if (signal.aborted) return;
      if (this.computing.length === 0 || this.#progress !== before) idle = -1;
    }
    const stoodStill = await Promise.race([
      program().turned().then(never),
      activity.turns(PATIENCE, signal).then(always),
    ]);
    if (!signal.aborted) this.#giveUp(stoodStill);
  }

  #giveUp(stoodStill: boolean): void {
    if (this.#gate === undefined) return;
    this.gaveUp ??= { waitsFor: this.#gate.waitsFor, stoodStill };
    this.open();
  }

  /** Reads what has been written down since. */
  #look(): void {
    this.#beginTest();
    const journal = readJournal(this.#files.journal);
    const whole = journal.slice(this.#read, journal.lastIndexOf("\n") + 1);
    if (whole === "") return;
    this.#read += whole.length;
    this.#progress += 1;
    activity.touch();
    for (const line of whole.trimEnd().split("\n")) this.#note(line.split(" "));
  }

  #note([event, id = "", thread, turns, rounds, stack = ""]: string[]): void {
    if (event === "begin") {
      this.#all.push({
        id,
        here: thread === program().thread(),
        beats: 0,
        ended: false,
        turns: Number(turns),
        rounds: Number(rounds),
        where: callerIn(decodeURIComponent(stack)),
      });
      this.peak = Math.max(this.peak, this.#all.filter(({ ended }) => !ended).length);
      return;
    }
    // Seals of an earlier test are not known any more.
    const seal = this.#all.find((one) => one.id === id);
    if (seal === undefined) return;
    if (event === "end") seal.ended = true;
    if (event === "vain") this.#giveUp(true);
  }

  /** What an earlier test has left is not held against this one. */
  #beginTest(): void {
    const run = currentRun();
    if (run === this.#run) return;
    this.#run = run;
    this.open();
    this.#read = readJournal(this.#files.journal).length;
    this.#all = [];
    this.peak = 0;
    this.inTurn = false;
    this.gaveUp = undefined;
  }
}

/** The innermost of the learner's lines: the one that called `seal`, not the one that decided to. */
function callerIn(stack: string): string | undefined {
  return whereIn(stack.split("\n").find((line) => whereIn(line) !== undefined));
}

function readJournal(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

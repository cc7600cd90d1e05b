import { WATCHED_WORK } from "@meanwhile/seal/watch";
import { activity } from "../quiet/index.ts";
import { program } from "./program.ts";
import { currentRun } from "./run.ts";
import type { SealGate } from "./seal-gate.ts";
import type { SealJournal, SealNote } from "./seal-journal.ts";
import { whereIn } from "../program/where.ts";

/** Seals of one test that are followed. No right program comes near. */
const MOST = 10_000;

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
  /** Whether it was held from its beginning: what it has computed, it has computed since. */
  held: boolean;
  /** Beats that came while it was computed. */
  beats: number;
  ended: boolean;
  /** How often the event loop of its thread had had a turn after a seal; and rounds of settled promises. */
  turns: number;
  rounds: number;
  /** The line of the learner's that called it, where this is known: not in a worker's file. */
  where: string | undefined;
}

/** Of the processor time of a seal, what a right program surely shows; and the microseconds that the account is out. */
const SHARE = 0.8;
const INEXACT = 20_000;

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

/** The seals of the test that runs now, and the gate at which they can be held while they compute. */
export class Seals {
  /** What a gate waited for in vain: because nothing went on, or because the thread of the test stood still. */
  gaveUp: { waitsFor: string; stoodStill: boolean } | undefined;
  /** The most seals that were computed at a time. */
  peak = 0;
  /** Whether files come one after the other, so that what happens between two seals is no luck. */
  inTurn = false;
  readonly #journal: SealJournal;
  readonly #files: SealGate;
  #run = currentRun();
  #all = new Map<string, Seal>();
  #unended = 0;
  /** Processor time of other threads when the first seal was held. */
  #before: number | undefined;
  /** Changes with each beat, and each beginning and end of a seal. */
  #progress = 0;
  #gate: Gate | undefined;

  constructor(journal: SealJournal, files: SealGate) {
    this.#journal = journal;
    this.#files = files;
    // A held seal goes on by itself: sooner or later its gate lets it go.
    activity.probes.add(() => this.#gate !== undefined && this.computing.length > 0);
  }

  /** All seals that were begun in this test, in the order of their beginnings. */
  get all(): readonly Seal[] {
    this.#look();
    return [...this.#all.values()];
  }

  /** Those that have not ended. */
  get computing(): readonly Seal[] {
    return this.all.filter(({ ended }) => !ended);
  }

  /**
   * Whether no other thread has used the processor as long as it takes to compute the seals that were held: then they
   * were told of, and not computed there. False where the system has no account of threads.
   */
  get madeUp(): boolean {
    const held = this.all.filter((seal) => seal.held && seal.ended).length;
    const now = program().usedElsewhere();
    if (this.#before === undefined || now === undefined) return false;
    return now - this.#before < held * WATCHED_WORK * SHARE - INEXACT;
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
    this.#files.shut(program().thread(), () => this.#ask());
    void this.#listen(this.#gate);
  }

  /** Lets all seals go on, for good. */
  open(): void {
    this.#gate?.over.abort();
    this.#gate = undefined;
    this.#files.open();
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
    for (const { id } of computing.filter((one) => mayGoOn(one, computing))) this.#files.letGo(id);
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
    const news = this.#journal.news();
    if (news.length === 0) return;
    this.#progress += 1;
    activity.touch();
    for (const note of news) this.#note(note);
  }

  #note(note: SealNote): void {
    if (note.event === "begin") return this.#begin(note);
    // Seals of an earlier test are not known any more.
    const seal = this.#all.get(note.id);
    if (seal === undefined || seal.ended) return;
    if (note.event === "vain") return this.#giveUp(true);
    seal.ended = true;
    this.#unended -= 1;
  }

  #begin({ id, thread, turns, rounds, stack }: SealNote & { event: "begin" }): void {
    if (this.#all.has(id) || this.#all.size >= MOST) return;
    const here = thread === program().thread();
    const held = this.#gate !== undefined && !here;
    if (held) this.#before ??= program().usedElsewhere();
    this.#all.set(id, { id, here, held, beats: 0, ended: false, turns, rounds, where: callerIn(stack) });
    this.#unended += 1;
    this.peak = Math.max(this.peak, this.#unended);
  }

  /** What an earlier test has left is not held against this one. */
  #beginTest(): void {
    const run = currentRun();
    if (run === this.#run) return;
    this.#run = run;
    this.open();
    this.#journal.skip();
    this.#all.clear();
    this.#unended = 0;
    this.#before = undefined;
    this.peak = 0;
    this.inTurn = false;
    this.gaveUp = undefined;
  }
}

/** The innermost of the learner's lines: the one that called `seal`, not the one that decided to. */
function callerIn(stack: string): string | undefined {
  return whereIn(stack.split("\n").find((line) => whereIn(line) !== undefined));
}

import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { FOLDER_VARIABLE, GATE_VARIABLE, type GateFiles, gateIn, journalIn, ownThread } from "./folder.ts";

/** Milliseconds between two looks at a gate that is shut. */
const PAUSE = 5;

/** Looks between two at the pulse of the test's thread. */
const LOOKS = 20;

/** So often without a pulse: that thread stands still, waits for this one, and will never open. */
const PULSES = 20;

let seals = 0;
/** Turns of this thread's event loop after a seal, and rounds of settled promises. */
let turns = 0;
let rounds = 0;

/** Whether a test watches the seals of this process. */
export function isWatched(): boolean {
  return process.env[FOLDER_VARIABLE] !== undefined;
}

/** Computes; where a test watches, tells it of the beginning and the end, and waits in between as long as it says. */
export function watched<T>(compute: () => T): T {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder === undefined) return compute();
  const note = notesIn(journalIn(folder));
  seals += 1;
  const id = `${ownThread()}-${seals}`;
  const stack = encodeURIComponent(new Error("called").stack ?? "");
  // First the note, then the look: whoever lets it go has heard of it.
  note("begin", id, ownThread(), turns, rounds, stack);
  const gate = process.env[GATE_VARIABLE];
  if (gate !== undefined && !waited(gateIn(gate), id)) note("vain", id);
  try {
    return compute();
  } finally {
    note("end", id);
    setImmediate(() => (turns += 1)).unref();
    queueMicrotask(() => (rounds += 1));
  }
}

/**
 * Keeps the thread, as computing would, and leaves the processor to those who need it.
 *
 * @returns whether the test lets it go; else it has opened the gate itself
 */
function waited({ shut, pulse, open }: GateFiles, id: string): boolean {
  const held = textOf(shut);
  if (held === undefined || held.endsWith(` ${ownThread()}`)) return true;
  const mayGoOn = (): boolean => textOf(shut) !== held || existsSync(open(id));
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let last: string | undefined;
  for (let missed = 0; missed < PULSES; missed += 1) {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if (mayGoOn()) return true;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
    const before = last;
    last = textOf(pulse);
    if (last !== before) missed = 0;
  }
  attempt(() => rmSync(shut, { force: true }));
  return false;
}

function notesIn(journal: string): (...words: (string | number)[]) => void {
  return (...words) => {
    // One short line at a time: the system does not mix those of different threads.
    attempt(() => appendFileSync(journal, `${words.join(" ")}\n`));
  };
}

function textOf(path: string): string | undefined {
  return attempt(() => readFileSync(path, "utf8"));
}

/** A gate may open at any moment, and a test be over and its folder gone: then there is nothing to read or to tell. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { filesIn, FOLDER_VARIABLE, ownThread, type WatchFiles } from "./folder.ts";

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
  const files = filesIn(folder);
  seals += 1;
  const id = `${ownThread()}-${seals}`;
  begin(files, id);
  try {
    return compute();
  } finally {
    note(files, "end", id);
    setImmediate(() => (turns += 1)).unref();
    queueMicrotask(() => (rounds += 1));
  }
}

function begin(files: WatchFiles, id: string): void {
  // First the file, then the look: whoever opens the gate for good removes `shut` first and lists the files then.
  const held = files.held(id);
  attempt(() => writeFileSync(held, ""));
  note(files, "begin", id, ownThread(), turns, rounds, encodeURIComponent(new Error("called").stack ?? ""));
  if (isShut(files)) wait(files, id);
  attempt(() => rmSync(held, { force: true }));
}

function isShut({ shut }: WatchFiles): boolean {
  const watcher = attempt(() => readFileSync(shut, "utf8"));
  return watcher !== undefined && watcher !== ownThread();
}

/** Keeps the thread, as computing would, and leaves the processor to those who need it. */
function wait(files: WatchFiles, id: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let pulse: string | undefined;
  for (let missed = 0; missed < PULSES; missed += 1) {
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if (!existsSync(files.held(id))) return;
      Atomics.wait(clock, 0, 0, PAUSE);
    }
    const before = pulse;
    pulse = attempt(() => readFileSync(files.pulse, "utf8"));
    if (pulse !== before) missed = 0;
  }
  note(files, "vain", id);
  attempt(() => rmSync(files.shut, { force: true }));
}

function note(files: WatchFiles, ...words: (string | number)[]): void {
  // One short line at a time: the system does not mix those of different threads.
  attempt(() => appendFileSync(files.journal, `${words.join(" ")}\n`));
}

/** A gate may open at any moment, and a test be over and its folder gone: then there is nothing to read or to tell. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

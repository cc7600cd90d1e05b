import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Bytes that are read in one test: a right program's seals tell of themselves in a thousandth of it. */
const MOST = 4 * 1024 * 1024;

const ID = /^\d{1,10}-\d{1,10}-\d{1,10}$/;
const THREAD = /^\d{1,10}-\d{1,10}$/;
const COUNT = /^\d{1,10}$/;

/** What a seal has written down. */
export type SealNote =
  | { event: "begin"; id: string; thread: string; turns: number; rounds: number; stack: string }
  | { event: "end" | "vain"; id: string };

/** What seals write down, in a place where a program in a box may write, too: anything may stand there. */
export class SealJournal {
  readonly #path: string;
  #read = 0;
  #end = MOST;

  constructor(path: string) {
    this.#path = path;
  }

  /** Passes over what is there by now, and begins to count anew. */
  skip(): void {
    this.#read = this.#open((file) => fstatSync(file).size) ?? 0;
    this.#end = this.#read + MOST;
  }

  /** What has come since, as far as it is what a seal writes. */
  news(): SealNote[] {
    const bytes = this.#open((file) => this.#readFrom(file)) ?? Buffer.alloc(0);
    const whole = bytes.subarray(0, bytes.lastIndexOf("\n") + 1);
    this.#read += whole.length;
    return whole.toString("latin1").split("\n").flatMap(noteIn);
  }

  #readFrom(file: number): Buffer {
    const size = Math.min(fstatSync(file).size, this.#end);
    const bytes = Buffer.alloc(Math.max(0, size - this.#read));
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, this.#read));
  }

  /** Neither by way of a link nor from anything that would keep its reader waiting. */
  #open<T>(work: (file: number) => T): T | undefined {
    let file: number;
    try {
      file = openSync(this.#path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    } catch {
      return undefined;
    }
    try {
      return fstatSync(file).isFile() ? work(file) : undefined;
    } finally {
      closeSync(file);
    }
  }
}

function noteIn(line: string): SealNote[] {
  const [event, id = "", thread = "", turns = "", rounds = "", stack = ""] = line.split(" ");
  if (!ID.test(id)) return [];
  if (event === "end" || event === "vain") return [{ event, id }];
  if (event !== "begin" || !THREAD.test(thread) || !COUNT.test(turns) || !COUNT.test(rounds)) return [];
  return [{ event, id, thread, turns: Number(turns), rounds: Number(rounds), stack: decoded(stack) }];
}

function decoded(stack: string): string {
  try {
    return decodeURIComponent(stack);
  } catch {
    return "";
  }
}

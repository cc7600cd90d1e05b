import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import {
  type GradeRecord,
  LINE,
  linesOf,
  type ReadRecord,
  readRecord,
  withinLimits,
} from "../record/index.ts";

/**
 * The results so far, one in each line of a file. A line is on the disk before the next result begins to be made, so
 * that whatever ends this process costs no more than what was running.
 */
export class Journal implements Disposable {
  readonly #fd: number;
  readonly #records = new Map<string, GradeRecord>();
  /** Why lines could not be read: they are done again. */
  readonly warnings: string[] = [];

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) for (const { number, text } of linesOf(path, LINE)) this.#read(text, number);
    this.#fd = openSync(path, "a+");
    // What was cut in the middle of a line must not spoil the next one.
    if (!this.#endsWithLine()) this.#write("\n");
  }

  /** The result that was made under this key. */
  find(key: string): GradeRecord | undefined {
    return this.#records.get(key);
  }

  add(record: GradeRecord): void {
    const kept = withinLimits(record);
    this.#write(`${kept.line}\n`);
    this.#records.set(kept.record.key, kept.record);
  }

  [Symbol.dispose](): void {
    closeSync(this.#fd);
  }

  #read(line: string | undefined, number: number): void {
    if (line?.trim() === "") return;
    const read = readRecord(line);
    if (read.record?.state === "graded") this.#records.set(read.record.key, read.record);
    else this.warnings.push(`line ${number} of the journal is passed over: ${whyNot(read)}.`);
  }

  #endsWithLine(): boolean {
    const { size } = fstatSync(this.#fd);
    const last = Buffer.alloc(1);
    return size === 0 || (readSync(this.#fd, last, 0, 1, size - 1) === 1 && last.toString() === "\n");
  }

  /** All of it, or nothing: where there is no room for a line, none is begun. */
  #write(text: string): void {
    const bytes = Buffer.from(text);
    const { size } = fstatSync(this.#fd);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#fd, bytes, at);
      fsyncSync(this.#fd);
    } catch (error) {
      ftruncateSync(this.#fd, size);
      throw error;
    }
  }
}

function whyNot(read: ReadRecord): string {
  return read.record === undefined ? read.why : "it is no result of a box";
}

import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { type GradeRecord, type ReadRecord, readRecord, withinLimits } from "../record/index.ts";

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
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    for (const [index, line] of text.split("\n").entries()) this.#read(line, index + 1);
    this.#fd = openSync(path, "a");
    // What was cut in the middle of a line must not spoil the next one.
    if (text !== "" && !text.endsWith("\n")) this.#write("\n");
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

  #read(line: string, number: number): void {
    if (line.trim() === "") return;
    const read = readRecord(line);
    if (read.record?.state === "graded") this.#records.set(read.record.key, read.record);
    else this.warnings.push(`line ${number} of the journal is passed over: ${whyNot(read)}.`);
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

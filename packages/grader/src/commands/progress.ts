import { plural } from "@meanwhile/course/src/terminal.ts";
import { Presets, SingleBar } from "cli-progress";
import { shown } from "../ingest/index.ts";
import { type GradeRecord, passedOf } from "../record/index.ts";

/** How far the grading is, on standard error: a bar with the time left on a terminal, elsewhere a line for each result. */
export class Progress implements Disposable {
  readonly #bar: SingleBar | undefined;
  #kept = 0;

  constructor(total: number) {
    if (!process.stderr.isTTY) return;
    this.#bar = new SingleBar(
      {
        format: " {bar} {value} of {total}  {rate}  {eta_formatted} left  {name}",
        barsize: 24,
        hideCursor: true,
        etaBuffer: 20,
        stopOnComplete: false,
        stream: process.stderr,
      },
      Presets.shades_classic,
    );
    this.#bar.start(total, 0, { rate: "", name: "" });
  }

  /** @param kept whether the result was there already */
  tell(record: GradeRecord, kept: boolean): void {
    const name = `${shown(record.student.id, 20)} ${record.exercise}`;
    if (kept) this.#kept += 1;
    if (this.#bar === undefined) {
      if (!kept) console.error(` ${name}: ${inWords(record)}`);
      return;
    }
    this.#bar.increment(1, { name, rate: "" });
  }

  [Symbol.dispose](): void {
    this.#bar?.stop();
    if (this.#kept > 0)
      console.error(` ${plural(this.#kept, "result")} needed no box: graded before, or nothing to run`);
  }
}

function inWords(record: GradeRecord): string {
  if (record.state !== "graded") return record.state;
  return `${passedOf(record)} of ${record.expected} tests pass`;
}

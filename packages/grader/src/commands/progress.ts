import { plural } from "@meanwhile/course/src/terminal.ts";
import { Presets, SingleBar } from "cli-progress";
import { shown } from "../ingest/index.ts";
import { type GradeRecord, passedOf } from "../record/index.ts";

type Stream = NodeJS.WritableStream & { isTTY?: boolean };

/** How far the grading is, on standard error: a bar with rate and time left on a terminal, elsewhere a line for each result. */
export class Progress implements Disposable {
  readonly #bar: SingleBar | undefined;
  readonly #stream: Stream;
  readonly #total: number;
  readonly #now: () => number;
  readonly #began: number;
  #kept = 0;
  #made = 0;

  /** @param now milliseconds of a clock that only goes on */
  constructor(total: number, stream: Stream = process.stderr, now = (): number => performance.now()) {
    this.#stream = stream;
    this.#total = total;
    this.#now = now;
    this.#began = now();
    if (stream.isTTY !== true) return;
    this.#bar = new SingleBar(
      {
        // At most 78 columns wide.
        format: " {bar} {value} of {total}{pace}  {name}",
        barsize: 16,
        hideCursor: true,
        stopOnComplete: false,
        stream,
      },
      Presets.shades_classic,
    );
    this.#bar.start(total, 0, { pace: "", name: "" });
  }

  /** @param kept whether the result was there already */
  tell(record: GradeRecord, kept: boolean): void {
    const name = `${shown(record.student.id, 16)} ${record.exercise}`;
    if (kept) this.#kept += 1;
    else this.#made += 1;
    if (this.#bar === undefined) {
      if (!kept) this.#stream.write(` ${name}: ${inWords(record)}\n`);
      return;
    }
    this.#bar.increment(1, { name, pace: this.#pace() });
  }

  [Symbol.dispose](): void {
    this.#bar?.stop();
    if (this.#kept > 0) {
      const results = plural(this.#kept, "result");
      this.#stream.write(` ${results} needed no box: graded before, or nothing to run\n`);
    }
  }

  /** Of what was really run: results that were there come all at once. */
  #pace(): string {
    const minutes = (this.#now() - this.#began) / 60_000;
    if (this.#made === 0 || minutes === 0) return "";
    const rate = this.#made / minutes;
    const left = Math.ceil((this.#total - this.#kept - this.#made) / rate);
    const pace = `  ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a minute`;
    return left > 0 ? `${pace}, ${left} min left` : pace;
  }
}

function inWords(record: GradeRecord): string {
  if (record.state !== "graded") return record.state;
  return `${passedOf(record)} of ${record.expected} tests pass`;
}

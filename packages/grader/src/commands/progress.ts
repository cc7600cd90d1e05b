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
  #idle = 0;
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

  /** @param kept whether the result was there already, or nothing had to be run for it */
  tell(record: GradeRecord, kept: boolean): void {
    const name = `${shown(record.student.id, 16)} ${record.exercise}`;
    if (!kept) this.#made += 1;
    else if (record.state === "graded") this.#kept += 1;
    else this.#idle += 1;
    if (this.#bar !== undefined) this.#bar.increment(1, { name, pace: this.#pace() });
    else if (!kept) {
      const left = this.#minutesLeft();
      const time = left > 0 ? `, about ${left} min left` : "";
      this.#stream.write(` [${this.#done}/${this.#total}] ${name}: ${inWords(record)}${time}\n`);
    }
  }

  [Symbol.dispose](): void {
    this.#bar?.stop();
    const parts = [
      [this.#made, "graded now"],
      [this.#kept, "kept from before"],
      [this.#idle, "with nothing to run"],
    ] as const;
    const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    if (told.length > 0) this.#stream.write(` ${plural(this.#done, "result")}: ${told.join(", ")}\n`);
  }

  get #done(): number {
    return this.#kept + this.#idle + this.#made;
  }

  /** Results a minute, of what was really run: those that were there come all at once. */
  get #rate(): number {
    const minutes = (this.#now() - this.#began) / 60_000;
    return minutes === 0 ? 0 : this.#made / minutes;
  }

  /** 0 where nobody knows yet. */
  #minutesLeft(): number {
    return this.#rate === 0 ? 0 : Math.ceil((this.#total - this.#done) / this.#rate);
  }

  #pace(): string {
    if (this.#rate === 0) return "";
    const pace = `  ${this.#rate < 10 ? this.#rate.toFixed(1) : Math.round(this.#rate)} a minute`;
    const left = this.#minutesLeft();
    return left > 0 ? `${pace}, ${left} min left` : pace;
  }
}

function inWords(record: GradeRecord): string {
  if (record.state !== "graded") return record.state;
  return `${passedOf(record)} of ${record.expected} tests pass`;
}

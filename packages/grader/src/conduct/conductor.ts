import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Level } from "@meanwhile/box/isolation";
import type { GradeRecord } from "../record/index.ts";
import type { Checked } from "../static/index.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Journal } from "./journal.ts";
import { Lane } from "./lane.ts";
import { seedFor } from "./seed.ts";
import type { Run } from "./task.ts";
import { verdict } from "./verdict.ts";

export interface ConductOptions {
  root: string;
  /** A folder for what is written while grading, which other users may pass. */
  scratch: string;
  exercises: readonly Exercise[];
  level: Level;
  /** Submissions at a time. */
  jobs: number;
  /** Seconds for one submission. */
  timeout: number;
  /** Of the course: see {@link seedFor}. */
  key: string;
  fingerprint: Fingerprint;
  journal: Journal;
  /** Whether what was graded before is graded again. */
  force: boolean;
  /** Ends it; what has been graded stays. */
  signal: AbortSignal;
  /** Called with each result; `kept` when it was there already. */
  onRecord: (record: GradeRecord, kept: boolean) => void;
}

/** How often a submission is tried again after the grader itself has failed. */
const RETRIES = 2;

/** Grades submissions, several at a time: what is there already is kept, the rest is run. */
export class Conductor {
  readonly #options: ConductOptions;
  readonly #records: GradeRecord[] = [];

  constructor(options: ConductOptions) {
    this.#options = options;
  }

  /** @returns one record for each, in order; those that were graded, when it is interrupted */
  async grade(submissions: readonly Checked[]): Promise<GradeRecord[]> {
    const { jobs, signal } = this.#options;
    const waiting = submissions.filter((submission) => !this.#keep(submission));
    const queue = waiting.values();
    const lanes = Math.min(jobs, waiting.length);
    await Promise.all(Array.from({ length: lanes }, async (_, lane) => this.#work(lane, queue)));
    signal.throwIfAborted();
    return submissions.flatMap(
      ({ student, exercise }) =>
        this.#records.find((record) => record.student.id === student.id && record.exercise === exercise) ??
        [],
    );
  }

  /** What has been graded so far. */
  get records(): readonly GradeRecord[] {
    return this.#records;
  }

  /** Takes a result that needs no box: because it is there, or because nothing can be run. */
  #keep(submission: Checked): boolean {
    const { journal, force } = this.#options;
    const began = new Date();
    if (submission.state !== "gradable") {
      this.#add(this.#recordOf(submission, began, {}), true);
      return true;
    }
    const known = force ? undefined : journal.find(this.#keyOf(submission));
    if (known === undefined || known.student.id !== submission.student.id) return false;
    // Everything but what the boxes have said is of today.
    const { tests, expected, isolation, output, times } = known;
    const kept = output === undefined ? {} : { output };
    this.#add(
      {
        ...this.#recordOf(submission, began, {}),
        state: "graded",
        tests,
        expected,
        isolation,
        times,
        ...kept,
      },
      true,
    );
    return true;
  }

  async #work(number: number, queue: Iterable<Checked>): Promise<void> {
    const { signal } = this.#options;
    let lane: Lane | undefined;
    const end = (): void => lane?.kill();
    signal.addEventListener("abort", end);
    try {
      for (const submission of queue) {
        for (let failures = 0; ;) {
          if (signal.aborted) return;
          const began = new Date();
          try {
            lane ??= await this.#open(number);
            const run = await lane.run(this.#taskOf(submission));
            this.#graded(submission, began, run);
            break;
          } catch (error) {
            if (signal.aborted || isFatal(error)) throw error;
            await lane?.close();
            lane = undefined;
            failures += 1;
            if (failures > RETRIES) {
              this.#failed(submission, began, error);
              break;
            }
          }
        }
      }
    } finally {
      signal.removeEventListener("abort", end);
      await lane?.close();
    }
  }

  async #open(number: number): Promise<Lane> {
    const { root, scratch, level, timeout, exercises } = this.#options;
    const folder = join(scratch, `lane-${number + 1}`);
    mkdirSync(folder, { recursive: true });
    return Lane.open({ root, folder, level, timeout, exercises });
  }

  #graded(submission: Checked, began: Date, run: Run): void {
    const tests = verdict(run);
    const isolation = { level: this.#options.level, layers: [...run.layers] };
    const output = run.output.bytes > 0 ? { output: run.output } : {};
    const record = this.#recordOf(submission, began, {
      state: "graded",
      tests,
      expected: tests.length,
      isolation,
      ...output,
    });
    this.#options.journal.add(record);
    this.#add(record, false);
  }

  /** Not in the journal: the next run tries again. */
  #failed(submission: Checked, began: Date, error: unknown): void {
    const reason = `the grader failed: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
    this.#add(this.#recordOf(submission, began, { state: "grader-error", reason }), false);
  }

  #add(record: GradeRecord, kept: boolean): void {
    this.#records.push(record);
    this.#options.onRecord(record, kept);
  }

  #recordOf(submission: Checked, began: Date, result: Partial<GradeRecord>): GradeRecord {
    const { student, exercise, origin, state, reason, flags, ignored, errors } = submission;
    const why = [reason, ...errors].filter((text) => text !== undefined).join("\n");
    return {
      student,
      exercise,
      slug: this.#exerciseOf(exercise).slug,
      ...(origin === undefined ? {} : { origin }),
      state: state === "gradable" ? "graded" : state,
      ...(why === "" ? {} : { reason: why }),
      flags,
      ignored,
      tests: [],
      expected: 0,
      isolation: { level: this.#options.level, layers: [] },
      seed: String(this.#seedOf(submission)),
      key: this.#keyOf(submission),
      times: { began: began.toISOString(), took: Date.now() - began.getTime() },
      ...result,
    };
  }

  #taskOf(submission: Checked): Parameters<Lane["run"]>[0] {
    return {
      exercise: this.#exerciseOf(submission.exercise),
      files: [...submission.files],
      seed: this.#seedOf(submission),
    };
  }

  #keyOf(submission: Checked): string {
    return this.#options.fingerprint.of(
      submission,
      this.#exerciseOf(submission.exercise),
      this.#seedOf(submission),
    );
  }

  #seedOf({ exercise, student }: Checked): number {
    return seedFor(this.#options.key, exercise, student.id);
  }

  #exerciseOf(number: string): Exercise {
    const found = this.#options.exercises.find((exercise) => exercise.number === number);
    if (found === undefined) throw new Error(`there is no exercise ${number}`);
    return found;
  }
}

/** Errors of the machine, which the next submission would meet, too. */
function isFatal(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOSPC" || code === "EDQUOT" || code === "EROFS" || code === "ERR_WEAK_ISOLATION";
}

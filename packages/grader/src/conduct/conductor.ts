import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Level } from "@meanwhile/box/isolation";
import { type GradeRecord, withinLimits } from "../record/index.ts";
import type { Checked } from "../static/index.ts";
import { ofEqualWorth } from "./equal-worth.ts";
import { handedIn } from "./handed-in.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { Journal } from "./journal.ts";
import { Lanes } from "./lanes.ts";
import { seedFor } from "./seed.ts";
import type { Run, Task } from "./task.ts";
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
  /** The program of a lane. Default: the one that runs tests. */
  lane?: string;
  /** Called with each result; `kept` when it was there already. */
  onRecord: (record: GradeRecord, kept: boolean) => void;
}

/** Grades submissions, several at a time: what is there already is kept, the rest is run. */
export class Conductor {
  readonly #options: ConductOptions;
  readonly #records = new Map<Checked, GradeRecord>();

  constructor(options: ConductOptions) {
    this.#options = options;
  }

  /**
   * @param wanted which of them are graded; of the others, what is there already is kept
   * @returns one record for each that was graded, now or before, in order
   */
  async grade(
    submissions: readonly Checked[],
    wanted: (submission: Checked) => boolean = () => true,
  ): Promise<GradeRecord[]> {
    const { jobs, scratch, signal, root, level, timeout, exercises, force } = this.#options;
    const options = { root, level, timeout, exercises };
    const waiting = submissions.filter(
      (submission) => !this.#keep(submission, force && wanted(submission)) && wanted(submission),
    );
    await new Lanes(options, scratch, signal, this.#options.lane).run(
      waiting,
      jobs,
      (submission) => this.#taskOf(submission),
      (submission, result, began) => this.#done(submission, result, began),
    );
    return ofEqualWorth(submissions.flatMap((submission) => this.#records.get(submission) ?? []));
  }

  /** What has been graded so far. */
  get records(): readonly GradeRecord[] {
    return [...this.#records.values()];
  }

  /** Takes a result that needs no box: because it is there, or because nothing can be run. */
  #keep(submission: Checked, force: boolean): boolean {
    const { journal } = this.#options;
    const began = new Date();
    if (submission.state !== "gradable") {
      this.#add(submission, this.#recordOf(submission, began, {}), true);
      return true;
    }
    const known = force ? undefined : journal.find(this.#keyOf(submission));
    const { student, exercise } = submission;
    if (known?.student.id !== student.id || known.exercise !== exercise) return false;
    // Everything but what the boxes have said is of today.
    const { tests, expected, isolation, output, times } = known;
    const kept = output === undefined ? {} : { output };
    this.#add(
      submission,
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

  #done(submission: Checked, result: Run | Error, began: Date): void {
    try {
      if (result instanceof Error) throw result;
      this.#graded(submission, began, result);
    } catch (error) {
      if (isFatal(error)) throw error;
      this.#failed(submission, began, error);
    }
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
    this.#add(submission, record, false);
  }

  /** Not in the journal: the next run tries again. */
  #failed(submission: Checked, began: Date, error: unknown): void {
    const reason = `the grader failed: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
    this.#add(submission, this.#recordOf(submission, began, { state: "grader-error", reason }), false);
  }

  #add(submission: Checked, whole: GradeRecord, kept: boolean): void {
    const { record } = withinLimits(whole);
    this.#records.set(submission, record);
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

  #taskOf(submission: Checked): Task {
    const exercise = this.#exerciseOf(submission.exercise);
    return handedIn(this.#options.root, exercise, submission.files, this.#seedOf(submission));
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

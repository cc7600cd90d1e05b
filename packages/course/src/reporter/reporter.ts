import type { UserConsoleLog } from "vitest";
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from "vitest/node";
import type { Exercise } from "../exercises.ts";
import type { Offer } from "../hint/offer.ts";
import { block, row, styled } from "../terminal.ts";
import { allPassed, testsIn } from "../tests-in.ts";
import { brokenRun } from "./broken-run.ts";
import { causeOf, failure, inShort } from "./failure.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { success } from "./success.ts";

/** How a run is not as usual. */
export interface Manner {
  /** How to run it once more: ` save the file.` */
  again?: string;
  /** The learner's code runs in a process of its own. */
  boxed?: boolean;
}

/**
 * Tells a learner how one exercise went, after the message contract of the course: the first failing test in
 * full, the others by title and cause; on success the picture and the number won.
 */
export class LearnerReporter implements Reporter {
  readonly #exercise: Exercise;
  readonly #next: Exercise | undefined;
  readonly #offer: Offer;
  readonly #again: string;
  readonly #boxed: boolean;
  #printed = false;

  constructor(
    exercise: Exercise,
    next: Exercise | undefined,
    offer: Offer,
    { again, boxed = false }: Manner = {},
  ) {
    this.#exercise = exercise;
    this.#next = next;
    this.#offer = offer;
    const name = boxed ? `${Number(exercise.number)} --boxed` : `--filter exercise-${exercise.number}`;
    const command = `pnpm test ${name}`;
    this.#again = again ?? `: ${styled("bold", command)}`;
    this.#boxed = boxed;
  }

  onTestRunStart(): void {
    this.#printed = false;
    const { number, slug } = this.#exercise;
    const how = this.#boxed ? "  (boxed: your code has a process of its own)" : "";
    console.log(`\n ${styled("bold", `exercise-${number}`)}  ${slug}${how}\n`);
  }

  /** What the learner prints is theirs: it goes through as it is. */
  onUserConsoleLog({ content, type }: UserConsoleLog): void {
    this.#printed = true;
    (type === "stderr" ? process.stderr : process.stdout).write(content);
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    // Half a run says nothing.
    if (reason === "interrupted") return;
    const outcomes = testsIn(modules).map(outcomeOf);
    const broken = brokenRun(modules, unhandled, this.#exercise);
    const sound = broken.length === 0 && allPassed(modules);
    if (sound) this.#offer(undefined);
    const ending = sound ? success(outcomes, this.#exercise, this.#next) : this.#verdict(outcomes);
    const text = [...(this.#printed ? [""] : []), ...broken, ...this.#tasks(outcomes), "", ending, ""].join(
      "\n",
    );
    console.log(text.replaceAll(/\n{3,}/g, "\n\n"));
  }

  /** A heading per task, its failures below. */
  #tasks(outcomes: readonly Outcome[]): string[] {
    const lines: string[] = [];
    let told = false;
    for (const tests of Map.groupBy(outcomes, headingOf).values()) {
      lines.push(heading(tests));
      const failed = tests.filter(({ state }) => state === "failed");
      // Several tests of a task often fail for one reason: it is said once.
      for (const [first] of Map.groupBy(failed, causeOf).values()) {
        if (first === undefined) continue;
        lines.push(told ? inShort(first) : failure(first, this.#offer));
        told = true;
      }
      if (failed.length > 0) lines.push("");
    }
    return lines;
  }

  #verdict(outcomes: readonly Outcome[]): string {
    const passed = outcomes.filter(({ state }) => state === "passed").length;
    const count = outcomes.length === 0 ? "No test ran." : `${passed} of ${outcomes.length} tests pass.`;
    return block(`${count} Mend the first failure, then${this.#again}`, 1);
  }
}

/** The tests of one task share one line. */
function headingOf({ task, goal, title }: Outcome): string {
  return task === 0 ? ` ${title}` : ` Task ${task}  ${goal}`;
}

function heading(tests: readonly Outcome[]): string {
  const worst =
    tests.find(({ state }) => state === "failed") ??
    tests.find(({ state }) => state === "not run") ??
    tests[0];
  if (worst === undefined) return "";
  const word = { passed: "ok", failed: "FAIL", "not run": "not run" }[worst.state];
  return row(headingOf(worst), word, (text) => styled(worst.state === "passed" ? "green" : "red", text));
}

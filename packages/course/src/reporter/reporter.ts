import type { UserConsoleLog } from "vitest";
import type { Reporter, SerializedError, TestModule } from "vitest/node";
import type { Exercise } from "../exercises.ts";
import { block, row, styled } from "../terminal.ts";
import { failure, oneLine } from "./failure.ts";
import { messageOf, type Outcome, outcomeOf } from "./outcome.ts";
import { success } from "./success.ts";

/**
 * Tells a learner how one exercise went, after the message contract of the course: the first failing task in
 * full, the others in a line each; on success the picture and the number won.
 */
export class LearnerReporter implements Reporter {
  readonly #exercise: Exercise;
  readonly #next: Exercise | undefined;

  constructor(exercise: Exercise, next: Exercise | undefined) {
    this.#exercise = exercise;
    this.#next = next;
  }

  onInit(): void {
    console.log(`\n ${styled("bold", `exercise-${this.#exercise.number}`)}  ${this.#exercise.slug}\n`);
  }

  /** What the learner prints is theirs: it goes through as it is. */
  onUserConsoleLog({ content, type }: UserConsoleLog): void {
    (type === "stderr" ? process.stderr : process.stdout).write(content);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const outcomes = modules.flatMap((module) => [...module.children.allTests()].map(outcomeOf));
    for (const error of [...modules.flatMap((module) => module.errors()), ...unhandled]) {
      console.log(`${block(messageOf(error), 3)}\n`);
    }
    let told = false;
    for (const outcome of outcomes) {
      console.log(heading(outcome));
      if (outcome.state !== "failed") continue;
      console.log(told ? oneLine(outcome) : failure(outcome, this.#exercise));
      told = true;
    }
    console.log(this.#verdict(outcomes));
  }

  #verdict(outcomes: Outcome[]): string {
    const command = `pnpm test --filter exercise-${this.#exercise.number}`;
    const failed = outcomes.filter(({ state }) => state !== "passed").length;
    if (outcomes.length > 0 && failed === 0) return success(outcomes, this.#exercise, this.#next);
    const passed = outcomes.length - failed;
    return `\n ${passed} of ${outcomes.length} tests pass. Mend the first failure, then: ${styled("bold", command)}\n`;
  }
}

function heading({ task, goal, title, state }: Outcome): string {
  const left = task === 0 ? ` ${title}` : ` Task ${task}  ${goal}`;
  const word = { passed: "ok", failed: "FAIL", "not run": "not run" }[state];
  return row(left, word, (text) => styled(state === "passed" ? "green" : "red", text));
}

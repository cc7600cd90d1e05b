import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../exercises.ts";
import type { Outcome } from "../reporter/outcome.ts";
import { readClaims } from "./claims.ts";
import type { Problem } from "./problem.ts";

/** The results of one project: its tests, and errors that belong to no test. */
export interface Results {
  outcomes: (Outcome & { errorName: string })[];
  errors: string[];
}

/** The starter fails every task, and by a finding: not by a crash, a timeout or an import that does not work. */
export function checkStarter({ folder }: Exercise, { outcomes, errors }: Results): Problem[] {
  const at = `${folder}/exercise.ts`;
  const problems: Problem[] = errors.map((what) => ({ at, what, todo: "let the starter load and run" }));
  for (const task of new Set(outcomes.map((outcome) => outcome.task))) {
    const own = outcomes.filter((outcome) => outcome.task === task);
    if (own.every(({ state }) => state === "passed")) {
      problems.push({ at, what: `passes task ${task} untouched`, todo: "leave something to do, or test it" });
    }
  }
  for (const { title, errorName, message, state } of outcomes) {
    if (state === "passed" || ["Error", "AssertionError", "Finding", "NotImplemented"].includes(errorName)) continue;
    problems.push({ at, what: `fails "${title}" by ${errorName}: ${first(message)}`, todo: "let it fail by an assertion, or throw NotImplemented" });
  }
  return problems;
}

/** The solution passes every test, visible and hidden, and none was left out. */
export function checkSolution({ solution = "" }: Exercise, { outcomes, errors }: Results): Problem[] {
  const at = `${solution}/solution.ts`;
  return [
    ...errors.map((what) => ({ at, what, todo: "let the solution load and run" })),
    ...(outcomes.length === 0 ? [{ at, what: "has no test", todo: "write visible and hidden tests" }] : []),
    ...outcomes
      .filter(({ state }) => state !== "passed")
      .map(({ title, message, state }) => ({ at, what: `${state === "failed" ? "fails" : "does not run"} "${title}": ${first(message)}`, todo: "mend the solution or the test" })),
  ];
}

/** A wrong answer fails exactly the tests that it names, each with its recorded sentence. */
export function checkWrong(root: string, { solution = "" }: Exercise, name: string, { outcomes, errors }: Results): Problem[] {
  const at = `${solution}/wrong/${name}.ts`;
  const { claims, problems } = readClaims(at, readFileSync(join(root, at), "utf8"));
  problems.push(...errors.map((what) => ({ at, what, todo: "let the wrong answer load and run" })));
  for (const { test, sentence } of claims) {
    const outcome = outcomes.find(({ title }) => title === test);
    if (outcome === undefined) problems.push({ at, what: `names a test that does not exist: "${test}"`, todo: "copy the title from the tests" });
    else if (outcome.state !== "failed") problems.push({ at, what: `passes "${test}"`, todo: "sharpen the test, or do not name it" });
    else if (!outcome.message.startsWith(sentence)) {
      problems.push({ at, what: `fails "${test}" with another sentence: ${first(outcome.message)}`, todo: `let the learner read: ${sentence}` });
    }
  }
  for (const { title, message, state } of outcomes) {
    if (state === "passed" || claims.some(({ test }) => test === title)) continue;
    problems.push({ at, what: `fails a test that it does not name: "${title}": ${first(message)}`, todo: `add "// Fails: ${title}", or let the test look at its own matter only` });
  }
  return problems;
}

function first(message: string): string {
  return message.split("\n")[0] ?? "";
}

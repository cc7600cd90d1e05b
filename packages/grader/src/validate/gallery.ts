import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readClaims } from "@meanwhile/course/src/author/check/claims.ts";
import type { Problem } from "@meanwhile/course/src/author/check/problem.ts";
import type { Results } from "@meanwhile/course/src/author/check/results.ts";
import { checkSolution } from "@meanwhile/course/src/author/check/solution.ts";
import { checkWrongAnswer } from "@meanwhile/course/src/author/check/wrong-answer.ts";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Run } from "../conduct/task.ts";
import { verdict } from "../conduct/verdict.ts";

/** An answer that comes with the course: a solution, or a wrong one. */
export interface Answer {
  exercise: Exercise;
  /** `solution.ts`, `wrong/foreach-async.ts` */
  file: string;
}

export function answersOf(exercise: Exercise): Answer[] {
  const files = ["solution.ts", ...exercise.wrong.map((name) => `wrong/${name}.ts`)];
  return files.map((file) => ({ exercise, file }));
}

/** What is wrong with how an answer was graded: solutions pass everything, wrong answers lose what they name. */
export function checkAnswer(root: string, { exercise, file }: Answer, result: Run | Error): Problem[] {
  const at = `${exercise.solution}/${file}`;
  if (result instanceof Error) return graderError(at, result);
  const results = attempt(result);
  if (results instanceof Error) return graderError(at, results);
  if (file === "solution.ts") return checkSolution(exercise, results);
  const source = readFileSync(join(root, at), "utf8");
  const { claims } = readClaims(at, source);
  // A limit of its box may end an answer before its test can say what is wrong with it.
  const ended = new Set(result.tests.filter(({ fault }) => fault !== undefined).map(({ id }) => id));
  const outcomes = results.outcomes.map((outcome, index) => {
    const claim = claims.find(({ test }) => test === outcome.title);
    const isEnded = ended.has(result.tests[index]?.id ?? "");
    return isEnded && claim !== undefined ? { ...outcome, message: claim.sentence } : outcome;
  });
  const name = file.slice("wrong/".length, -".ts".length);
  return checkWrongAnswer(exercise, name, source, { ...results, outcomes });
}

function graderError(at: string, { message }: Error): Problem[] {
  return [{ at, what: `is a grader error: ${message}`, todo: "find out what broke in the grader" }];
}

function attempt(run: Run): Results | Error {
  try {
    return resultsOf(run);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** As the verdict says it: a fault of the box is never a pass. */
function resultsOf(run: Run): Results {
  const states = new Map(verdict(run).map(({ id, state }) => [id, state]));
  const outcomes = run.tests.map(({ id, outcome }) => {
    const passed = states.get(id) === "passed";
    const state = passed ? "passed" : outcome.state === "not run" ? "not run" : "failed";
    return { ...outcome, state } as const;
  });
  return { outcomes, errors: [] };
}

import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";
import { firstLine, type Results } from "./results.ts";

/** The solution passes every test, visible and hidden, and none was left out. */
export function checkSolution({ solution = "" }: Exercise, { outcomes, errors }: Results): Problem[] {
  const at = `${solution}/solution.ts`;
  const problems: Problem[] = errors.map((what) => ({ at, what, todo: "let the solution load and run" }));
  if (outcomes.length === 0)
    problems.push({ at, what: "has no test", todo: "write visible and hidden tests" });
  for (const { title, message, state } of outcomes) {
    if (state === "failed") {
      problems.push({
        at,
        what: `fails "${title}": ${firstLine(message)}`,
        todo: "mend the solution or the test",
      });
    } else if (state === "not run") {
      problems.push({ at, what: `does not run "${title}"`, todo: "remove the skip, or the test" });
    }
  }
  return problems;
}

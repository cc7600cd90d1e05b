import type { Exercise } from "../../exercises.ts";
import { type Claim, readClaims } from "./claims.ts";
import type { Problem } from "./problem.ts";
import { firstLine, type Results } from "./results.ts";

/**
 * A wrong answer fails exactly the tests that it names, each with its recorded sentence.
 *
 * @param source the wrong answer, whose first lines name them
 */
export function checkWrongAnswer(
  { solution = "" }: Exercise,
  name: string,
  source: string,
  { outcomes, errors }: Results,
): Problem[] {
  const at = `${solution}/wrong/${name}.ts`;
  const { claims, problems } = readClaims(at, source);
  problems.push(...errors.map((what) => ({ at, what, todo: "let the wrong answer load and run" })));
  for (const claim of claims) problems.push(...checkClaim(at, claim, { outcomes, errors }));
  for (const { title, message, state } of outcomes) {
    if (state === "not run")
      problems.push({ at, what: `does not run "${title}"`, todo: "let every test run" });
    if (state !== "failed" || claims.some(({ test }) => test === title)) continue;
    problems.push({
      at,
      what: `fails a test that it does not name: "${title}": ${firstLine(message)}`,
      todo: `add "// Fails: ${title}", or let the test look at its own matter only`,
    });
  }
  return problems;
}

function checkClaim(at: string, { test, sentence }: Claim, { outcomes }: Results): Problem[] {
  const outcome = outcomes.find(({ title }) => title === test);
  if (outcome === undefined) {
    return [
      { at, what: `names a test that does not exist: "${test}"`, todo: "copy the title from the tests" },
    ];
  }
  if (outcome.state === "not run") return [];
  if (outcome.state === "passed") {
    return [{ at, what: `passes "${test}"`, todo: "sharpen the test, or do not name it" }];
  }
  if (outcome.message.startsWith(sentence)) return [];
  const said = firstLine(outcome.message);
  if (outcome.message.includes(sentence)) {
    const todo = `a sentence has to match from its beginning: change the comment to "// Says: ${said}"`;
    return [{ at, what: `fails "${test}" with a sentence that begins otherwise: ${said}`, todo }];
  }
  return [
    { at, what: `fails "${test}" with another sentence: ${said}`, todo: `let the learner read: ${sentence}` },
  ];
}

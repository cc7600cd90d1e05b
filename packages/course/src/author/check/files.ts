import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";

/** What each folder must hold, and what to do where it does not. */
const EXERCISE = {
  "README.md": "write the lesson: 250 to 450 words, one idea",
  "hints.md": "write three hints per task: a question, the tool, the shape",
  "exercise.ts": "write the starter: one screen, with a TODO per task",
  "exercise.test.ts": "write the visible tests, one describe per task",
};
const SOLUTION = {
  "README.md": "say why this way, what two alternatives cost, what the hidden tests look for",
  "solution.ts": "write the solution",
  "hidden.test.ts": "write the hidden tests",
};

/** Every file that an exercise and its solution consist of is there, and nothing that has no place in them. */
export function checkFiles(root: string, { folder, solution, wrong }: Exercise): Problem[] {
  const problems = checkFolder(root, folder, EXERCISE);
  if (solution === undefined) {
    const at = folder.replace("exercises/", "solutions/");
    return [...problems, { at, what: "is missing", todo: "add the solution under the same folder name" }];
  }
  problems.push(...checkFolder(root, solution, SOLUTION));
  if (wrong.length === 0) {
    const todo = "add at least one typical mistake with its sentence";
    problems.push({ at: `${solution}/wrong`, what: "holds no wrong answer", todo });
  }
  return problems;
}

/** Whether all that is to be run is there; what is not there has been told of by `checkFiles`. */
export function canRun(root: string, { folder, solution }: Exercise): boolean {
  const code = [
    `${folder}/exercise.ts`,
    `${folder}/exercise.test.ts`,
    `${solution}/solution.ts`,
    `${solution}/hidden.test.ts`,
  ];
  return code.every((path) => existsSync(join(root, path)));
}

function checkFolder(root: string, folder: string, needed: Record<string, string>): Problem[] {
  const missing = Object.entries(needed).filter(([name]) => !existsSync(join(root, folder, name)));
  const stray = readdirSync(join(root, folder)).filter((name) => !(name in needed) && !isWelcome(name));
  return [
    ...missing.map(([name, todo]) => ({ at: `${folder}/${name}`, what: "is missing", todo })),
    ...stray.map((name) => ({
      at: `${folder}/${name}`,
      what: "has no place here",
      todo: "move or delete it",
    })),
  ];
}

/** Further modules may belong to an answer, such as a worker; settings belong to the repository. */
function isWelcome(name: string): boolean {
  if (["package.json", "wrong", "node_modules"].includes(name) || name.startsWith(".")) return true;
  return name.endsWith(".ts") && !/\.(test|config)\.ts$/.test(name);
}

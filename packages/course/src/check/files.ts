import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../exercises.ts";
import type { Problem } from "./problem.ts";

/** Every file that an exercise and its solution consist of is there, and nothing that has no place in them. */
export function checkFiles(root: string, { folder, solution, number, slug, wrong }: Exercise): Problem[] {
  const problems: Problem[] = [];
  const need = (path: string, todo: string): void => {
    if (!existsSync(join(root, path))) problems.push({ at: path, what: "is missing", todo });
  };
  need(`${folder}/README.md`, "write the lesson: 250 to 450 words, one idea");
  need(`${folder}/hints.md`, "write three hints per task: a question, the tool, the shape");
  need(`${folder}/exercise.ts`, "write the starter: one screen, with a TODO per task");
  need(`${folder}/exercise.test.ts`, "write the visible tests, one describe per task");
  if (solution === undefined) {
    problems.push({ at: `solutions/${number}-${slug}`, what: "is missing", todo: "add the solution under the same folder name" });
    return problems;
  }
  need(`${solution}/README.md`, "say why this way, what two alternatives cost, what the hidden tests look for");
  need(`${solution}/solution.ts`, "write the solution");
  need(`${solution}/hidden.test.ts`, "write the hidden tests");
  if (wrong.length === 0) {
    problems.push({ at: `${solution}/wrong`, what: "holds no wrong answer", todo: "add at least one typical mistake with its sentence" });
  }
  return [...problems, ...checkManifests(root, number, folder, solution)];
}

function checkManifests(root: string, number: string, folder: string, solution: string): Problem[] {
  return [
    { at: `${folder}/package.json`, wanted: { name: `exercise-${number}`, imports: "./exercise.ts", script: `meanwhile test ${number}` } },
    { at: `${solution}/package.json`, wanted: { name: `solution-${number}`, imports: "./solution.ts", script: `meanwhile test solution-${number}` } },
  ].flatMap(({ at, wanted }) => {
    const manifest = read(join(root, at));
    const differences = [
      ["name", manifest?.name, wanted.name],
      ['imports["#exercise"]', manifest?.imports?.["#exercise"], wanted.imports],
      ["scripts.test", manifest?.scripts?.["test"], wanted.script],
    ].filter(([, got, expected]) => got !== expected);
    const twin = at.startsWith("solutions/") && manifest?.devDependencies?.[`exercise-${number}`] !== "workspace:*";
    return [
      ...differences.map(([field, got, expected]) => ({ at, what: `${field} is ${JSON.stringify(got)}`, todo: `set it to ${JSON.stringify(expected)}` })),
      ...(twin ? [{ at, what: `does not name its exercise`, todo: `add "exercise-${number}": "workspace:*" to devDependencies, or Turborepo replays stale results` }] : []),
    ];
  });
}

interface Manifest {
  name?: string;
  imports?: Record<string, string>;
  scripts?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function read(path: string): Manifest | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Manifest) : undefined;
}

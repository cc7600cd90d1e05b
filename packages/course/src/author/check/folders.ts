import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "./problem.ts";

const NAME = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/;

/** Both trees hold only folders named `NN-slug`, a number is given once, and no solution lacks its exercise. */
export function checkFolders(root: string): Problem[] {
  const exercises = entries(root, "exercises");
  const solutions = entries(root, "solutions");
  const misnamed = [
    ...exercises.map((name) => ({ at: `exercises/${name}`, name })),
    ...solutions.map((name) => ({ at: `solutions/${name}`, name })),
  ].filter(({ name }) => !NAME.test(name));
  const twice = exercises.filter(
    (name, index) => exercises.findIndex((other) => other.startsWith(name.slice(0, 3))) < index,
  );
  const orphans = solutions.filter((name) => NAME.test(name) && !exercises.includes(name));
  return [
    ...misnamed.map(({ at }) => ({
      at,
      what: "has no place here",
      todo: "name folders 03-gather, or move it away",
    })),
    ...twice
      .filter((name) => NAME.test(name))
      .map((name) => ({
        at: `exercises/${name}`,
        what: `takes the number ${name.slice(0, 2)} again`,
        todo: "give it a free number",
      })),
    ...orphans.map((name) => ({
      at: `solutions/${name}`,
      what: "has no exercise",
      todo: `add exercises/${name}, or delete it`,
    })),
  ];
}

/** What is in a folder, without hidden files. */
function entries(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .toSorted()
    : [];
}

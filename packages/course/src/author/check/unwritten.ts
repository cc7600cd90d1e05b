import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "../../exercises.ts";
import type { Problem } from "./problem.ts";

/** What `pnpm new` leaves to be written is marked, with what is to be done there. */
const MARK = /\bAUTHOR: (.+?)(?: *-->)?$/;

/** Nothing is left of the template that an exercise was made from. */
export function checkUnwritten(root: string, { folder, solution }: Exercise): Problem[] {
  const places = solution === undefined ? [folder] : [folder, solution, `${solution}/wrong`];
  return places.flatMap((place) => filesIn(root, place)).flatMap((file) => marksIn(root, file));
}

function marksIn(root: string, file: string): Problem[] {
  const lines = readFileSync(join(root, file), "utf8").split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const [, todo] = MARK.exec(line) ?? [];
    return todo === undefined ? [] : [{ at: `${file}:${index + 1}`, what: "is still the template's", todo }];
  });
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => /\.(ts|md)$/.test(name));
  return names.toSorted().map((name) => `${folder}/${name}`);
}

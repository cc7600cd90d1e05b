import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@meanwhile/course/src/author/check/problem.ts";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Submission } from "../ingest/index.ts";
import type { Checked } from "../static/index.ts";

/** What honest students add to the starter: it needs the types that the course has, or must be refused with them. */
const BYSTANDERS = [
  {
    id: "bystander-right",
    adds: "export const bystander: Promise<number[]> = Promise.all([1].map(async (one) => one));",
    state: "gradable",
  },
  { id: "bystander-wrong", adds: 'export const bystander: number = "one";', state: "not-gradable" },
] as const;

/** Lays them out in the class of the attacks, whose static checks are done in one program. */
export function handInBystanders(root: string, exercises: readonly Exercise[], class_: string): void {
  for (const { id, adds } of BYSTANDERS) {
    for (const { number, folder } of exercises) {
      const own = join(class_, id, number);
      mkdirSync(own, { recursive: true });
      const starter = readFileSync(join(root, folder, "exercise.ts"), "utf8");
      writeFileSync(join(own, "exercise.ts"), `${starter}\n${adds}\n`);
    }
  }
}

export function isBystander({ student }: Pick<Submission, "student">): boolean {
  return BYSTANDERS.some(({ id }) => id === student.id);
}

/** What the attacks have changed in what is said of those who handed in beside them. */
export function checkBystanders(checked: readonly Checked[]): Problem[] {
  return BYSTANDERS.flatMap(({ id, state }) => {
    const own = checked.filter(({ student }) => student.id === id);
    const wrong = own.filter((one) => one.state !== state);
    const missing = own.length === 0 ? [{ exercise: "any", state: "missing", errors: [] }] : [];
    return [...wrong, ...missing].map((one) => ({
      at: `${id}, exercise ${one.exercise}`,
      what: `is ${[one.state, ...one.errors].join(": ")}`,
      todo: `find out which attack keeps it from being ${state}`,
    }));
  });
}

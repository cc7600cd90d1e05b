import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "@meanwhile/course/src/author/check/problem.ts";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import { findExercise } from "@meanwhile/course/src/find-exercise.ts";
import type { GradeRecord } from "../record/index.ts";

/** A submission that wants points which it has not earned. */
export interface Attack {
  /** The name of its file or folder. */
  name: string;
  exercise: Exercise;
  /** What it tries, in a sentence. */
  tries: string;
  /** Titles of tests that it passes because what it does there is right. */
  earns: string[];
  /** Words of its own that it tries to have told to students where a hidden test fails. */
  smuggles: string[];
  /** Links to make beside its file: `Link: path -> target`. */
  links: { path: string; target: string }[];
  /** Its file, or the folder of all that it hands in. */
  path: string;
}

export const ATTACKS = join(import.meta.dirname, "../../attacks");

/** All attacks of the corpus, by name. */
export function listAttacks(exercises: readonly Exercise[], folder = ATTACKS): Attack[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name !== "README.md")
    .toSorted()
    .map((name) => readAttack(join(folder, name), name.replace(/\.ts$/, ""), exercises));
}

function readAttack(path: string, name: string, exercises: readonly Exercise[]): Attack {
  const source = readFileSync(statSync(path).isDirectory() ? join(path, "exercise.ts") : path, "utf8");
  const of = (field: string): string[] =>
    Array.from(source.matchAll(new RegExp(`^// ${field}: (.+)$`, "gm")), ([, text = ""]) => text.trim());
  const links = of("Link").map((text) => {
    const [link = "", target = ""] = text.split(" -> ");
    return { path: link, target };
  });
  const [number = ""] = of("Exercise");
  const exercise = findExercise(exercises, number);
  return {
    name,
    exercise,
    tries: of("Tries").join(" "),
    earns: of("Earns"),
    smuggles: of("Smuggles"),
    links,
    path,
  };
}

/** Lays an attack out as a student would hand it in, in a folder of its own. */
export function handIn({ name, path, links, exercise }: Attack, class_: string): void {
  const folder = join(class_, name, exercise.number);
  mkdirSync(folder, { recursive: true });
  if (statSync(path).isDirectory()) cpSync(path, folder, { recursive: true, verbatimSymlinks: true });
  else cpSync(path, join(folder, "exercise.ts"));
  for (const link of links) {
    mkdirSync(dirname(join(folder, link.path)), { recursive: true });
    symlinkSync(link.target, join(folder, link.path));
  }
}

/** What an attack has got that it should not have. */
export function checkAttack(attack: Attack, record: GradeRecord | undefined): Problem[] {
  const at = `attack ${attack.name}`;
  if (record === undefined)
    return [{ at, what: "has no result", todo: "find out why the grader did not go on" }];
  if (record.state === "grader-error") {
    return [
      { at, what: record.reason ?? "is a grader error", todo: "let it cost the student, not the grader" },
    ];
  }
  return [...unearned(attack, record, at), ...smuggled(attack, record, at)];
}

function unearned({ earns }: Attack, { tests }: GradeRecord, at: string): Problem[] {
  return tests
    .filter(({ state, title }) => state === "passed" && !earns.includes(title))
    .map(({ title }) => ({
      at,
      what: `passes "${title}"`,
      todo: "find out how, and close it; or, where it is right there, let it earn it",
    }));
}

/** What code says in a hidden test may be what the test has given it. */
function smuggled({ smuggles }: Attack, { tests }: GradeRecord, at: string): Problem[] {
  return tests
    .filter(({ hidden, feedback }) => hidden && smuggles.some((words) => feedback.includes(words)))
    .map(({ title, feedback }) => ({
      at,
      what: `has its own words told in the hidden "${title}": ${feedback}`,
      todo: "let students read what the author of the test has written, and nothing else",
    }));
}

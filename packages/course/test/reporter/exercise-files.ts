import type { Schedule } from "@meanwhile/test-server";
import { manifest } from "../made-up-course.ts";

const schedule: Schedule = {
  unit: "units",
  spans: [
    { label: "archivo1", start: 0, answer: 80, end: 100, outcome: "complete", status: 200 },
    { label: "archivo2", start: 0, answer: 60, end: 80, outcome: "complete", status: 200 },
  ],
  total: 100,
  oneAtATime: 180,
  peak: 2,
};

/** What the fixture of the course leaves for the reporter, as source text. */
export const META = JSON.stringify({ seed: 17, where: "exercises/01-red/exercise.ts:3:5", schedule });

/** An exercise of these sources; the tests find `describe`, `test` and the function `finding`. */
export function exercise(folder: string, starter: string, tests: string): Record<string, string> {
  return {
    [`exercises/${folder}/exercise.ts`]: starter,
    [`exercises/${folder}/package.json`]: manifest("exercise", folder.slice(0, 2)),
    [`exercises/${folder}/exercise.test.ts`]: [
      'import { describe, test } from "vitest";',
      'const finding = (text) => Object.assign(new Error(text), { name: "Finding" });',
      tests,
    ].join("\n"),
  };
}

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";
import type { Submission } from "../ingest/index.ts";

/** What decides about a result, beside the exercise: the tests' vocabulary, the box, the verdict, and all versions. */
const GRADER = [
  "packages/box/src",
  "packages/course/src/projects.ts",
  "packages/course/src/reporter",
  "packages/course/src/tests-in.ts",
  "packages/download/src",
  "packages/grader/src/conduct",
  "packages/grader/src/record",
  "packages/seal/src",
  "packages/test-server/src",
  "pnpm-lock.yaml",
  "vitest.config.ts",
];

/** Tells whether a result that is there still holds: of all that it depends on, a hash. */
export class Fingerprint {
  readonly #root: string;
  readonly #grader: string;
  readonly #tests = new Map<string, string>();

  /** @param settings whatever else a result depends on: limits, isolation */
  constructor(root: string, settings: unknown) {
    this.#root = root;
    this.#grader = hash(
      JSON.stringify(settings),
      process.version,
      ...GRADER.map((path) => hashOf(join(root, path))),
    );
  }

  of(submission: Pick<Submission, "files">, exercise: Exercise, seed: number): string {
    const tests = this.#tests.getOrInsertComputed(exercise.number, () => this.#testsOf(exercise));
    const files = [...submission.files]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([path, bytes]) => [path, hash(bytes)]);
    return hash(this.#grader, exercise.number, tests, String(seed), ...files);
  }

  /** Tests, and what is laid out beside an answer. Wrong answers and lessons change nothing. */
  #testsOf({ folder, solution = "" }: Exercise): string {
    const inFolder = namesIn(join(this.#root, folder)) ?? [];
    const files = inFolder
      .filter((name) => /\.ts$|^package\.json$/.test(name))
      .map((name) => `${folder}/${name}`);
    return hash(
      ...[...files, `${solution}/hidden.test.ts`].flatMap((path) => [path, hashOf(join(this.#root, path))]),
    );
  }
}

function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest("hex");
}

/** Of a file, or of a folder with the names and contents of all that is in it. */
function hashOf(path: string): string {
  const entries = namesIn(path);
  if (entries === undefined) return hash(readFileSync(path));
  return hash(...entries.flatMap((name) => [name, hashOf(join(path, name))]));
}

function namesIn(path: string): string[] | undefined {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return undefined;
  }
}

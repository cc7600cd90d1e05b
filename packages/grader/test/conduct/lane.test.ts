import { chmod, mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listExercises } from "@meanwhile/course/src/exercises.ts";
import { expect, test } from "vitest";
import { handedIn } from "../../src/conduct/handed-in.ts";
import { Lane } from "../../src/conduct/lane.ts";
import { verdict } from "../../src/conduct/verdict.ts";

const ROOT = join(import.meta.dirname, "../../../..");

test("a lane goes on, however many tests were ended in the middle", async () => {
  const exercises = listExercises(ROOT).filter(({ number }) => number === "03");
  const [exercise] = exercises;
  if (exercise === undefined) throw new Error("there is no exercise 03");
  await using folder = await mkdtempDisposable(join(tmpdir(), "lane-"));
  await chmod(folder.path, 0o755);
  const lane = await Lane.open({
    root: ROOT,
    folder: folder.path,
    level: "default",
    timeout: 600,
    exercises,
  });

  const source = Buffer.from("process.exit(0);");
  const run = await lane.run(handedIn(ROOT, exercise, new Map([["exercise.ts", source]]), 1));
  await lane.close();

  // More than vitest has places for tests at a time, each of which was kept.
  expect(verdict(run).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "crashed"));
});

import { chmod, mkdtempDisposable, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Exercise, listExercises } from "@meanwhile/course/src/exercises.ts";
import { expect, onTestFinished, test, vi } from "vitest";
import { handedIn } from "../../src/conduct/handed-in.ts";
import { Lane } from "../../src/conduct/lane.ts";
import { verdict } from "../../src/conduct/verdict.ts";

const ROOT = join(import.meta.dirname, "../../../..");

async function withLane<T>(work: (lane: Lane, exercise: Exercise) => Promise<T>): Promise<T> {
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
  const result = await work(lane, exercise);
  await lane.close();
  return result;
}

test("a lane goes on, however many tests were ended in the middle", async () => {
  const source = Buffer.from("process.exit(0);");
  const run = await withLane(async (lane, exercise) =>
    lane.run(handedIn(ROOT, exercise, new Map([["exercise.ts", source]]), 1)),
  );

  // More than vitest has places for tests at a time, each of which was kept.
  expect(verdict(run).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => "crashed"));
});

test("vitest keeps nothing in the home of who grades: it may not be writable", async () => {
  await using home = await mkdtempDisposable(join(tmpdir(), "home-"));
  vi.stubEnv("HOME", home.path);
  vi.stubEnv("XDG_DATA_HOME", undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await withLane(async () => readdir(home.path))).toEqual([]);
});

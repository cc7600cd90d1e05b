import { exerciseTest, expect } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-right/compute.ts"));

test("in a worker", async ({ exercise }) => {
  expect(await exercise.inAWorker(1100)).toBe("done");
});

test("in a worker that is kept", async ({ exercise }) => {
  expect(await exercise.inAKeptWorker()).toBe("done");
});

test("in the same worker, in the next test", async ({ exercise }) => {
  expect(await exercise.inAKeptWorker()).toBe("done");
});

test("in two workers, waited for without a turn", async ({ exercise }) => {
  expect(exercise.inWorkersWaitedFor(1100)).toBe("done");
});

test("in a process", async ({ exercise }) => {
  expect(await exercise.inAProcess(1100)).toBe("done");
});

test("in a process that is killed", async ({ exercise }) => {
  await exercise.inAProcessThatIsKilled();
});

test("in the thread pool", async ({ exercise }) => {
  expect(await exercise.inTheThreadPool()).toBeGreaterThan(64);
});
nothingIsLeft("all of these");

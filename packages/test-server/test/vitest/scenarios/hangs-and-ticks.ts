import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/hangs.ts"));

test("while polling", async ({ exercise }) => {
  await exercise.whilePolling();
});
nothingIsLeft("while polling");

test("a right program after one that has used up all patience", async ({ exercise }) => {
  await exercise.sleepsASecond();
});

test("while a timer ticks", async ({ exercise }) => {
  await exercise.whileATimerTicks();
});
nothingIsLeft("while a timer ticks");

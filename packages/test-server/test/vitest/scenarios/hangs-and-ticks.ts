import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/hangs.ts"));

test("while polling", async ({ exercise }) => {
  await exercise.whilePolling();
});
nothingIsLeft("while polling");

test("while a timer ticks", async ({ exercise }) => {
  await exercise.whileATimerTicks();
});
nothingIsLeft("while a timer ticks");

import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/busy.ts"));

test("a loop without await", async ({ exercise }) => {
  await exercise.spins();
});
nothingIsLeft("a loop without await");

test("a loop that awaits what is settled", async ({ exercise }) => {
  await exercise.awaitsWhatIsSettled();
});
nothingIsLeft("a loop that awaits what is settled");

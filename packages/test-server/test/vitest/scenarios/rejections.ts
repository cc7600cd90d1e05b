import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/rejects.ts"));

test("a rejection that nobody sees", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.unseen(url);
});
nothingIsLeft("a rejection that nobody sees");

test("a rejection after the end", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.unseenAfterwards(url);
});
nothingIsLeft("a rejection after the end");

test("an error in a callback", async ({ exercise }) => {
  await exercise.inACallback();
});
nothingIsLeft("an error in a callback");

test("an error of a stream", async ({ exercise, directory }) => {
  await exercise.inAStream(directory);
});
nothingIsLeft("an error of a stream");

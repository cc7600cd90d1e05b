import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/hangs.ts"));

test("after the download", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.afterTheDownload(url);
});
nothingIsLeft("after the download");

test("before anything", async ({ exercise }) => {
  await exercise.beforeAnything();
});
nothingIsLeft("before anything");

test("for an event", async ({ exercise }) => {
  await exercise.forAnEvent();
});
nothingIsLeft("for an event");

import { exerciseTest } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/hangs.ts"));

test("a stalled body", async ({ exercise, server, directory: _directory }) => {
  const [url = ""] = server.serve({ a: { faults: [{ stallAfter: 1000 }] } });
  await exercise.forAStalledBody(url);
});
nothingIsLeft("a stalled body");

test("no answer", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: { faults: [{ neverAnswer: true }] } });
  await exercise.forAnAnswer(url);
});
nothingIsLeft("no answer");

import { exerciseTest, expect } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-wrong/leaves.ts"));

test("an interval", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.anInterval(url);
});
nothingIsLeft("an interval");

test("a long timer", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.aLongTimer(url);
});
nothingIsLeft("a long timer");

test("a file", async ({ exercise, directory }) => {
  await exercise.aFile(directory);
});
nothingIsLeft("a file");

test("an unread body", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: { size: 50_000_000 } });
  await exercise.anUnreadBody(url);
});
nothingIsLeft("an unread body");

test("a session", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.aSession(url);
});
nothingIsLeft("a session");

test("a request", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: { faults: [{ neverAnswer: true }] } });
  await exercise.aRequest(url);
});
nothingIsLeft("a request");

test("a worker", async ({ exercise }) => {
  await exercise.aWorker();
});
nothingIsLeft("a worker");

test("late work of a failed test", async ({ exercise, server, directory }) => {
  const [url = ""] = server.serve({ a: {} });
  await exercise.lateWork(url, directory);
});
nothingIsLeft("late work of a failed test");

test("the next test", async ({ server, directory }) => {
  server.serve({ b: {} });
  expect(server.trace.names).toEqual([]);
  await expect(directory).toHold(server, []);
});
nothingIsLeft("the next test");

import { exerciseTest, expect } from "../../../src/vitest/index.ts";
import { nothingIsLeft } from "../nothing-is-left.ts";

const test = exerciseTest(() => import("../exercises/00-right/download.ts"));

test("a time limit that is not reached", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  expect(await exercise.withATimeLimit(url)).toBe(4096);
});
nothingIsLeft("a time limit that is not reached");

test("a time limit that is reached", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: { faults: [{ stallAfter: 1000 }] } });
  await expect(exercise.untilTheTimeLimit(url)).rejects.toThrow("aborted due to timeout");
});
nothingIsLeft("a time limit that is reached");

test("pauses", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  expect(await exercise.withPauses(url)).toBe(4096);
});

test("a user agent of its own", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  expect(await exercise.withANameOfItsOwn(url)).toBe(4096);
});

test("streams", async ({ exercise, server, directory }) => {
  const [url = ""] = server.serve({ a: { size: 3_000_000 } });
  expect(await exercise.withStreams(url, directory)).toBe(3_000_000);
});

test("a file handle", async ({ exercise, server, directory }) => {
  const [url = ""] = server.serve({ a: { size: 3_000_000 } });
  expect(await exercise.withAFileHandle(url, directory)).toBe(3_000_000);
});

test("a session for many files", async ({ exercise, server, directory }) => {
  const names = Array.from({ length: 300 }, (_, index) => [`f${index}`, {}]);
  const urls = server.serve(Object.fromEntries(names));
  expect(await exercise.withASession(urls, directory)).toBe(300 * 4096);
});

test("node:http", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  expect(await exercise.withNode(url)).toBe(4096);
});

test("a timer that keeps nothing alive", async ({ exercise, server }) => {
  const [url = ""] = server.serve({ a: {} });
  expect(await exercise.withAnUnrefdTimer(url)).toBe(4096);
});
nothingIsLeft("all of these");

import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { activity } from "../../src/quiet/index.ts";
import { childLives } from "../../src/program/children.ts";

test("a child lives until it has ended, and its end is a sign of life", async () => {
  expect(childLives()).toBe(false);
  const child = spawn(process.execPath, ["-e", "0"], { stdio: "ignore" });
  expect(childLives()).toBe(true);
  const ended = once(child, "exit").then(() => activity.count);
  const before = activity.count;
  expect(await ended).toBeGreaterThan(before);
  expect(childLives()).toBe(false);
});

import { expect, test } from "vitest";
import { startHostile } from "./hostile-box.ts";

test("a flood of output ends the box; its beginning is kept, without anything that a terminal obeys", async () => {
  const box = startHostile("flood.js", [3000]);
  expect(await box.fault).toMatchObject({ kind: "output" });
  const { head, tail, bytes } = box.output();
  expect(bytes).toBeGreaterThan(1024 * 1024);
  expect(head + tail).toMatch(/^[x\n]+$/);
  expect(head.length + tail.length).toBeLessThanOrEqual(32 * 1024);
});

test("less than the limit is no fault", async () => {
  expect(await startHostile("flood.js", [100]).fault).toMatchObject({ kind: "exit", code: 0 });
});

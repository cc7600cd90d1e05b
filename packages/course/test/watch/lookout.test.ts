import { expect, test } from "vitest";
import { Lookout } from "../../src/watch/lookout.ts";

test("a change that stands for two looks was missed, and is told of once", () => {
  let stamp = "a";
  const lookout = new Lookout(() => stamp);
  expect(lookout.missed()).toBe(false);
  stamp = "b";
  expect([lookout.missed(), lookout.missed(), lookout.missed()]).toEqual([false, true, false]);
});

test("a change that an event told of was not missed, whenever that came", () => {
  let stamp = "a";
  const lookout = new Lookout(() => stamp);
  stamp = "b";
  lookout.heard();
  expect([lookout.missed(), lookout.missed()]).toEqual([false, false]);
  stamp = "c";
  expect(lookout.missed()).toBe(false);
  lookout.heard();
  expect(lookout.missed()).toBe(false);
});

test("a file that is still being written is waited for", () => {
  let stamp = "a";
  const lookout = new Lookout(() => stamp);
  stamp = "b";
  expect(lookout.missed()).toBe(false);
  stamp = "c";
  expect([lookout.missed(), lookout.missed()]).toEqual([false, true]);
});

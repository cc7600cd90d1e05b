import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";

test("a promise that settles before all is silent", async () => {
  await expect(Promise.resolve()).toSettle("Unused.");
  await expect(Promise.reject(new Error("settled, too"))).toSettle("Unused.");
  expect(await refusal(() => expect(new Promise(() => {})).toSettle("It waits for its next beat.")))
    .toBe(`It waits for its next beat.
  expected  a result, or an error
  got       a promise that is still pending`);
});

import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { failing } from "../../../src/vitest/operation.ts";
import { endlessWaits, recordWaits, type Waits } from "../../../src/vitest/waits.ts";
import { refusal, sentenceOf } from "../refusal.ts";

const limits = { baseMs: 100, maxMs: 1000 };
/** What is wrong with six waits. */
const says = (waits: Waits): Promise<string | undefined> =>
  sentenceOf(() => expect(waits).toBackOff(6, limits));

/** Waits of these lengths. */
function waitsOf(...milliseconds: readonly number[]): Waits {
  const waits = recordWaits([0.5]);
  for (const ms of milliseconds) void waits.sleep(ms);
  return waits;
}

test("toBackOff takes full jitter, in whole milliseconds or not, draw by draw", async () => {
  expect(waitsOf(50, 100, 200, 400, 500, 500)).toBackOff(6, limits);
  expect(waitsOf(50.9, 99.1)).toBackOff(2, limits);
  expect(recordWaits([0.5])).toBackOff(0, limits);
  const waits = recordWaits([0.1, 0.9]);
  for (const ceiling of [100, 200, 400]) await waits.sleep(waits.random() * ceiling);
  expect(waits).toBackOff(3, limits);
  expect(await refusal(() => expect(waitsOf(50)).not.toBackOff(1, limits))).toBe("The waits were 50 ms.");
});

test("toBackOff knows the mistakes by their numbers", async () => {
  expect(await says(waitsOf())).toMatch(/^There was no wait after a failure/);
  expect(await says(waitsOf(50, 100, 200, 400, 500))).toMatch(/^You waited 5 of 6 times/);
  expect(await says(waitsOf(50, 100, 200, 400, 500, 500, 500))).toMatch(
    /^You waited after the last attempt that was allowed/,
  );
  expect(await says(waitsOf(50, 50, 50, 50, 50, 50))).toMatch(/^Your waits do not grow/);
  expect(await says(waitsOf(100, 100, 100, 100, 100, 100))).toMatch(/^All your waits are equally long/);
  expect(await says(waitsOf(100, 200, 400, 800, 1000, 1000))).toMatch(/^Your waits are not drawn/);
  expect(await says(waitsOf(100, 200, 400, 500, 500, 500))).toMatch(/^Your waits are twice as long/);
  expect(await says(waitsOf(50, 100, 200, 400, 800, 1600))).toMatch(/^Your waits grow without end/);
  expect(await says(waitsOf(50, 100, 200, 400, 800, 1000))).toMatch(/^You drew first and cut off/);
  expect(await says(waitsOf(75, 150, 300, 600, 750, 750))).toMatch(/^Only half of each wait is drawn/);
  expect(await says(waitsOf(50, 100, 150, 200, 250, 300))).toMatch(/^Your waits grow by the same amount/);
  expect(await refusal(() => expect(waitsOf(50, 7)).toBackOff(2, limits))).toBe(
    `Wait 2 is not random() * min(maxMs, baseMs * 2 ** attempt) milliseconds long.
  expected  50, 100 ms
  got       50, 7 ms`,
  );
});

test("toBeTried counts the attempts and looks at their numbers", async () => {
  const operation = failing(new Error("one"));
  const whyNot = (times: number): Promise<string | undefined> =>
    sentenceOf(() => expect(operation).toBeTried(times));
  expect(await whyNot(1)).toBe("The operation was not tried at all.");
  await expect(operation.run(0)).rejects.toThrow("one");
  expect(operation).toBeTried(1);
  expect(await refusal(() => expect(operation).not.toBeTried(1))).toBe("It was tried once.");
  expect(await whyNot(2)).toMatch(/^You gave up after 1 of 2 attempts\.$/);
  expect(await operation.run(2)).toBe("done");
  expect(await whyNot(1)).toMatch(/^You tried 2 times where 1 attempt was allowed/);
  expect(await whyNot(2)).toBe("Attempt number 1 was told that it is number 2.");
  const late = failing();
  await late.run(1);
  expect(await refusal(() => expect(late).toBeTried(1))).toBe(
    `The first attempt was called number 1: they count from 0.
  expected  attempts 0
  got       1`,
  );
});

test("an endless wait ends with its signal, for the signal's reason", async () => {
  const reason = new Error("enough");
  const controller = new AbortController();
  const waits = endlessWaits();
  const wait = waits.sleep(50, controller.signal);
  await waits.begun(wait);
  controller.abort(reason);
  await expect(wait).toFailWith(reason, "the signal was aborted");
  await expect(waits.sleep(50, controller.signal)).toFailWith(reason, "the signal was aborted");
  await endlessWaits().begun(Promise.reject(reason));
});

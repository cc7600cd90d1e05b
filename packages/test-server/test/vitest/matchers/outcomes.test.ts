import { test } from "vitest";
import { beginRun } from "../../../src/vitest/run.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal, sentenceOf } from "../refusal.ts";

const coded = (code: string): Error => Object.assign(new Error(`failed with ${code}`), { code });
const refused = new Error("fetch failed", { cause: coded("ECONNREFUSED") });
const missing = Object.assign(new Error("404 for b"), { code: "HTTP_STATUS", status: 404 });
const failures = [
  ["http://host/a", ["ECONNREFUSED", "ECONNRESET"]],
  ["http://host/b", "404"],
] as const;
const says = (failed: unknown): Promise<string | undefined> =>
  sentenceOf(() => expect(failed).toTellOf(failures));

test("toTellOf knows an error by its status, its code or that of a cause", async () => {
  const failed = [
    { url: "http://host/a", error: refused },
    { url: "http://host/b", error: missing },
  ];
  expect(failed).toTellOf(failures);
  expect([]).toTellOf([]);
  expect(await refusal(() => expect(failed).not.toTellOf(failures))).toBe("Every failure was told of.");
});

test("toTellOf says what is wrong with a list of failures", async () => {
  const a = { url: "http://host/a", error: refused };
  const b = { url: "http://host/b", error: missing };
  expect(await says(undefined)).toBe("The failures have to come as a list, with a url and an error each.");
  expect(await says([a])).toBe("b failed, and nobody was told.");
  expect(await says(["http://host/a", b])).toBe("The failure of a comes without its error.");
  expect(await says([a, b, { url: "http://host/c", error: missing }])).toBe(
    "c is told of as failed, and it did not fail.",
  );
  expect(await says([a, b, b])).toBe("A failure is told of twice.");
  expect(await says([b, a])).toBe(
    "The failures stand in the order in which they happened, not in the order of the URLs.",
  );
  expect(await says([a, { ...b, error: "404 for b" }])).toBe(
    "The error of b is a string, not an Error: its code and its cause are lost.",
  );
  expect(await refusal(() => expect([a, { ...b, error: refused }]).toTellOf(failures))).toBe(
    `The error of b is not the one with which it failed.
  expected  a: ECONNREFUSED or ECONNRESET, b: 404
  got       a: Error: fetch failed, b: Error: fetch failed`,
  );
});

test("toFailWithAll wants every error, in order", async () => {
  const all = Promise.reject(new AggregateError([refused, missing]));
  await expect(all).toFailWithAll(failures);
  expect(await sentenceOf(() => expect(all).not.toFailWithAll(failures))).toMatch(
    /^It failed with an AggregateError/,
  );
  const rejects = (promise: Promise<unknown>): Promise<string | undefined> =>
    sentenceOf(() => expect(promise).toFailWithAll(failures));
  expect(await rejects(Promise.resolve())).toBe("Your function fulfilled although every file had failed.");
  expect(await rejects(Promise.reject(missing))).toBe(
    "Your function rejected with one error: the others are lost.",
  );
  expect(await rejects(Promise.reject(new AggregateError([refused])))).toBe(
    "The AggregateError holds 1 of 2 errors.",
  );
  expect(await rejects(Promise.reject(new AggregateError([missing, refused])))).toBe(
    "The errors stand in the order in which they happened, not in the order of the URLs.",
  );
  expect(await rejects(Promise.reject(new AggregateError([refused, "404"])))).toBe(
    "The error of b is a string, not an Error: its code and its cause are lost.",
  );
});

test("toFulfil says what a rejection means", async () => {
  await expect(Promise.resolve(1)).toFulfil("Unused.");
  expect(await refusal(() => expect(Promise.resolve(1)).not.toFulfil("Unused."))).toBe("It fulfilled.");
  expect(await refusal(() => expect(Promise.reject(missing)).toFulfil("All is lost."))).toBe(
    `All is lost.
  expected  a result
  got       a rejection with Error: 404 for b`,
  );
});

const left = (errors: unknown[]): Promise<never> => Promise.reject(new AggregateError(errors));
const saysOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  sentenceOf(() => expect(promise).toReport(failures));

test("toReport wants every failure of a group, in the order in which they happened, and no other", async () => {
  await expect(left([refused, missing])).toReport(failures);
  expect(await sentenceOf(() => expect(left([refused, missing])).not.toReport(failures))).toMatch(
    /^It reported an AggregateError/,
  );
  expect(await saysOf(Promise.resolve())).toBe(
    "The block was left without an error: nobody is told that a and b failed.",
  );
  expect(await saysOf(Promise.reject(missing))).toBe(
    "The block was left with an error that is no AggregateError of the failures.",
  );
  expect(await saysOf(left([missing]))).toBe(
    "The first failure is lost: a began it, and its error is not among those reported.",
  );
  expect(await saysOf(left([refused]))).toBe("b failed, too, and its error is not among those reported.");
  expect(await saysOf(left([refused, missing, refused]))).toBe(
    "3 failures are reported, and 2 tasks have failed: a task that was cancelled has not failed.",
  );
  expect(await refusal(() => expect(left([missing, refused])).toReport(failures))).toBe(
    `The failures do not stand in the order in which they happened.
  expected  an AggregateError of a: ECONNREFUSED or ECONNRESET, b: 404
  got       an AggregateError of Error: 404 for b, Error: fetch failed`,
  );
});

test("toReport looks for promises that nobody handled", async () => {
  beginRun(1).rejected.push(missing);
  expect(await refusal(() => expect(left([refused, missing])).toReport(failures))).toBe(
    `The failures are reported, and yet a promise was rejected and nobody looked, so Node would have ended the program: ignoring what run gives back has to be safe.
  expected  no promise that crashes the program
  got       Error: 404 for b`,
  );
  beginRun(1);
});

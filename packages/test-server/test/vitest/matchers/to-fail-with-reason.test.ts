import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

test("a rejection with the reason of a signal", async () => {
  await using _ = await watchedServer({});
  const reason = Object.assign(new TypeError("no more"), { code: "ENOUGH" });
  const signal = AbortSignal.abort(reason);
  const says = (received: Promise<unknown>): Promise<string | undefined> =>
    refusal(() => expect(received).toFailWithReason(signal));

  await expect(Promise.reject(reason)).toFailWithReason(signal);
  await expect(Promise.reject(Object.assign(new TypeError("no more"), { code: "ENOUGH" }))).toFailWithReason(
    signal,
  );
  const left = AbortSignal.abort("the user has left");
  // eslint-disable-next-line typescript/prefer-promise-reject-errors -- a reason may be anything
  await expect(Promise.reject("the user has left")).toFailWithReason(left);
  expect(await refusal(() => expect(Promise.reject(reason)).not.toFailWithReason(signal))).toBe(
    "It failed with the signal's reason, TypeError: no more.",
  );
  expect(await says(Promise.reject(new Error("aborted"))))
    .toBe(`The reason of the abort is lost: your function rejected with an error of its own.
  expected  a rejection with the signal's reason, TypeError: no more
  got       Error: aborted`);
  expect(await says(Promise.reject(new TypeError("no more")))).toMatch(/^The reason of the abort is lost/);
  expect(
    await refusal(() => expect(Promise.reject(new Error("the user has left"))).toFailWithReason(left)),
  ).toMatch(/^The reason of the abort is lost/);
  expect(await says(Promise.resolve())).toMatch(/^Your function fulfilled although its signal was aborted\./);
  expect(await says(new Promise(() => undefined)))
    .toBe(`The signal is aborted, and your function waits on: nothing tells the downloads to stop.
  expected  a rejection with the signal's reason, TypeError: no more
  got       a promise that is still pending`);
});

import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

test("a rejection with a code, on the error or behind it", async () => {
  await using watched = await watchedServer({});
  const broken = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  const codes = ["ECONNRESET", "UND_ERR_SOCKET"];
  const says = (received: Promise<unknown>): Promise<string | undefined> =>
    refusal(() => expect(received).toFailWithCode(codes, "the connection broke"));

  await expect(Promise.reject(broken)).toFailWithCode(codes, "");
  await expect(Promise.reject(new TypeError("fetch failed", { cause: broken }))).toFailWithCode(codes, "");
  expect(await refusal(() => expect(Promise.reject(broken)).not.toFailWithCode(codes, ""))).toBe(
    "It failed with ECONNRESET or UND_ERR_SOCKET.",
  );
  expect(await says(Promise.reject(new Error("late"))))
    .toBe(`Your function rejected, but not with the original error.
  expected  a rejection with ECONNRESET or UND_ERR_SOCKET
  got       Error: late`);
  expect(await says(Promise.resolve())).toBe(`Your function fulfilled although the connection broke.
  expected  a rejection with ECONNRESET or UND_ERR_SOCKET
  got       a result`);

  watched.run.calls.push({
    text: "f()",
    state: "fulfilled",
    left: 0,
    writing: "exercises/01-x/exercise.ts:3:1",
  });
  expect(await says(Promise.resolve())).toMatch(
    /^Your function returned while it was still writing a file: nobody waited for the write\./,
  );
  expect(watched.run.meta.where).toBe("exercises/01-x/exercise.ts:3:1");
});

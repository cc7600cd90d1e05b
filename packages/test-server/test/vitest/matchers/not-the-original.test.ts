import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { sentenceOf } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

function cancelled(): Promise<never> {
  return Promise.reject(new DOMException("no", "AbortError"));
}

test("a rejection with the cancellation of a sibling is not the first failure", async () => {
  await using watched = await watchedServer({ a: {} });
  const sentence =
    "Your function rejected with the AbortError of a download that it had cancelled itself, not with the failure that came first.";
  expect(await sentenceOf(() => expect(cancelled()).toFailWithStatus(404, watched.server.url("a")))).toBe(
    sentence,
  );
  expect(await sentenceOf(() => expect(cancelled()).toFailWithCode(["ECONNRESET"], "it broke"))).toBe(
    sentence,
  );
});

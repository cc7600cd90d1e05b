import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

test("a rejection with the HttpError of a status", async () => {
  await using watched = await watchedServer({ a: {}, b: {} });
  const { server, run } = watched;
  const httpError = Object.assign(new Error("404 Not Found"), {
    code: "HTTP_STATUS",
    status: 404,
    url: server.url("a"),
  });
  const says = (received: Promise<unknown>, status = 404): Promise<string | undefined> =>
    refusal(() => expect(received).toFailWithStatus(status, server.url("a")));

  await expect(Promise.reject(httpError)).toFailWithStatus(404);
  await expect(Promise.reject(httpError)).toFailWithStatus(404, server.url("a"));
  expect(await refusal(() => expect(Promise.reject(httpError)).not.toFailWithStatus(404))).toBe(
    "It failed with HttpError 404 for a file.",
  );
  expect(await says(Promise.reject(httpError), 500))
    .toBe(`Your function rejected, but not with the original error.
  expected  HttpError 500 for a
  got       Error: 404 Not Found`);
  expect(await says(Promise.reject(Object.assign(httpError, { url: server.url("b") })))).toMatch(
    /not with the original error\./,
  );
  expect(await says(Promise.reject(new TypeError("no")))).toMatch(/got {7}TypeError: no$/);
  expect(await says(Promise.resolve())).toBe(`Your function fulfilled although the server answered 404 for a.
  expected  a rejection with HttpError 404 for a
  got       a result`);

  run.calls.push({ text: "downloadAll(2 urls)", state: "fulfilled", left: 2, writing: undefined });
  expect(await says(Promise.resolve())).toMatch(
    /^Your function fulfilled although 2 downloads were still running: nobody waited for them\./,
  );
});

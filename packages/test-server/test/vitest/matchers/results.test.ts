import { join } from "node:path";
import { test } from "vitest";
import type { Server } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { Source } from "../../../src/vitest/source.ts";
import { refusal, sentenceOf } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

const files = { a: {}, b: { size: 10 }, "folder/c": { size: 1 } };
const directory = "/tmp/somewhere";

function saved(server: Server, name: string): { url: string; path: string; bytes: number } {
  return {
    url: server.url(name),
    path: join(directory, name.split("/").at(-1) ?? ""),
    bytes: server.size(name),
  };
}

function named(name: string): Promise<never> {
  return Promise.reject(new DOMException("no", name));
}

test("a result, and a list of results in order", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  expect(saved(server, "folder/c")).toBeSaved(server, directory, "folder/c");
  expect([saved(server, "b"), saved(server, "a")]).toBeSaved(server, directory, ["b", "a"]);
  expect([]).toBeSaved(server, directory, []);
  expect(await refusal(() => expect([saved(server, "a")]).not.toBeSaved(server, directory, ["a"]))).toBe(
    "The result tells of a.",
  );

  class Saved {
    url = server.url("b");
    path = join(directory, "b");
    bytes = 10;
  }
  expect(new Saved()).toBeSaved(server, directory, "b");
});

test("what is wrong with a result", async () => {
  await using watched = await watchedServer(files);
  const { server, run } = watched;
  const [a, b] = [saved(server, "a"), saved(server, "b")];
  const says = (received: unknown, names: string | string[]): Promise<string | undefined> =>
    refusal(() => expect(received).toBeSaved(server, directory, names));

  expect(await says([a, Promise.resolve(b)], ["a", "b"]))
    .toBe(`Result 2 is a Promise, not a Saved: an await is missing.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes), Promise`);
  expect(await says(Promise.resolve(a), "a")).toMatch(
    /^Result 1 is a Promise, not a Saved: an await is missing\./,
  );
  expect(await says(undefined, "a")).toBe(`Your function returned nothing: a return is missing.
  expected  a (4096 bytes)
  got       undefined`);
  expect(await says(a, ["a", "b"])).toBe(`A list of 2 results was expected, one per URL.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes)`);
  expect(await says([a], ["a", "b"])).toBe(`1 of 2 results were returned.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes)`);
  expect(await says([], ["a", "b"])).toMatch(/got {7}an empty list$/);
  expect(await says([b, a], ["a", "b"]))
    .toBe(`The results stand in the order in which the downloads ended, not in the order of the URLs.
  expected  a (4096 bytes), b (10 bytes)
  got       b (10 bytes), a (4096 bytes)`);
  expect(await says([a, { ...b, bytes: 9, path: "b" }], ["a", "b"]))
    .toBe(`The result for b is not right: look at path and bytes.
  expected  a (4096 bytes), b (10 bytes)
  got       a (4096 bytes), b (9 bytes)`);
  expect(await says({ ...a, more: 1 }, "a")).toMatch(/^The result for a is not right: look at its fields\./);
  expect(await says(null, "a")).toMatch(/^The result for a is not right: look at url and path and bytes\./);

  run.calls.push({ text: "downloadAll(2 urls)", state: "fulfilled", left: 1, writing: undefined });
  expect(await says([], ["a", "b"])).toMatch(
    /^Your function returned while 1 download was still running: nobody waited for it\./,
  );
});

test("a rejection with the HttpError of a status", async () => {
  await using watched = await watchedServer(files);
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

test("a rejection with a code, on the error or behind it", async () => {
  await using watched = await watchedServer(files);
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

test("a promise that settles before all is silent", async () => {
  await expect(Promise.resolve()).toSettle("Unused.");
  await expect(Promise.reject(new Error("settled, too"))).toSettle("Unused.");
  expect(await refusal(() => expect(new Promise(() => {})).toSettle("It waits for its next beat.")))
    .toBe(`It waits for its next beat.
  expected  a result, or an error
  got       a promise that is still pending`);
});

test("toBeCoroutines names the first line that waits in another way", async () => {
  const source = new Source(
    "exercises/21-coroutines/exercise.ts",
    "\nasync function one() {\n  await 1;\n}\n",
  );
  expect(await refusal(() => expect(source).toBeCoroutines())).toBe(
    `Line 2 says async: here a coroutine waits by yield alone.
  expected  no async and no await in the file
  got       async in line 2, await in line 3`,
  );
  expect(await refusal(() => expect(new Source("exercise.ts", "")).not.toBeCoroutines())).toBe(
    "The file waits by yield alone.",
  );
});

test("results in an order of their own are not said to stand in that of the ends", async () => {
  await using watched = await watchedServer({ a: {}, b: {}, c: {} });
  const { server } = watched;
  await download(server, "c", "a", "b");
  const says = async (...names: string[]): Promise<string | undefined> => {
    const results = names.map((name) => saved(server, name));
    const text = await refusal(() => expect(results).toBeSaved(server, directory, ["a", "b", "c"]));
    return text?.split("\n")[0];
  };
  expect(await says("c", "a", "b")).toBe(
    "The results stand in the order in which the downloads ended, not in the order of the URLs.",
  );
  server.serve({ missing: { status: 404 } });
  await download(server, "c", "missing", "a", "b");
  expect(await says("c", "a", "b")).toBe(
    "The results stand in the order in which the downloads ended, not in the order of the URLs.",
  );
  expect(await says("c", "b", "a")).toBe(
    "The results stand neither in the order of the URLs nor in that in which the downloads ended.",
  );
});

test("a rejection with the cancellation of a sibling is not the first failure", async () => {
  await using watched = await watchedServer(files);
  const sentence =
    "Your function rejected with the AbortError of a download that it had cancelled itself, not with the failure that came first.";
  expect(
    await sentenceOf(() => expect(named("AbortError")).toFailWithStatus(404, watched.server.url("a"))),
  ).toBe(sentence);
  expect(await sentenceOf(() => expect(named("AbortError")).toFailWithCode(["ECONNRESET"], "it broke"))).toBe(
    sentence,
  );
});

test("a rejection with the reason of a signal", async () => {
  await using _ = await watchedServer(files);
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

/** What is said of a download that should have ended in time. */
function lateness(received: Promise<unknown>): Promise<string | undefined> {
  return sentenceOf(() => expect(received).toFailWithTimeout());
}

test("a rejection with a TimeoutError", async () => {
  await using watched = await watchedServer({
    silent: { faults: [{ neverAnswer: true }] },
    stalls: { faults: [{ stallAfter: 10 }] },
  });
  const { server } = watched;

  await expect(named("TimeoutError")).toFailWithTimeout();
  expect(await refusal(() => expect(named("TimeoutError")).not.toFailWithTimeout())).toBe(
    "It failed with a TimeoutError.",
  );
  expect(await lateness(named("AbortError"))).toBe(
    "The time was up, and your function says AbortError: as if somebody had asked it to stop.",
  );
  expect(await lateness(named("NetworkError"))).toBe(
    "The time was up, and your function rejected with something else than a TimeoutError.",
  );
  expect(await lateness(Promise.resolve())).toBe(
    "Your function fulfilled although the server never finished.",
  );

  const pending = [download(server, "silent").catch(() => undefined)];
  await server.trace.until(({ requests }) => requests.length === 1);
  expect(await lateness(new Promise(() => undefined))).toBe(
    "The server never answers, and your function waits on: nothing ends it when the time is up.",
  );
  pending.push(download(server, "stalls"));
  await server.trace.until(({ requests }) => requests[1]?.sent === 10);
  expect(await lateness(new Promise(() => undefined))).toBe(
    "The server fell silent in the middle of the body, and your function waits on: the time limit holds for the body, too.",
  );
  await server[Symbol.asyncDispose]();
  await Promise.all(pending);
});

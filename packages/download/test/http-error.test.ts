import { expect, test } from "vitest";
import { HttpError } from "../src/http-error.ts";
import { replyOf } from "../src/reply.ts";

async function* nothing(): AsyncGenerator<Uint8Array> {}

function errorOf(headers: Record<string, string>): HttpError {
  return HttpError.from(
    replyOf(new URL("http://h/a.bin"), { status: 503, headers: new Headers(headers) }, nothing()),
  );
}

test("an HttpError says what the server answered", () => {
  const error = new HttpError("http://h/a.bin", 404);

  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "HttpError",
    message: "Failed to get http://h/a.bin: the server answered 404 (Not Found)",
    code: "HTTP_STATUS",
    url: "http://h/a.bin",
    status: 404,
  });
  expect(error.retryAfterMs).toBeUndefined();
  expect(error).not.toHaveProperty("cause");
});

test("a status without a name is a number", () => {
  expect(new HttpError("http://h/a.bin", 599).message).toBe(
    "Failed to get http://h/a.bin: the server answered 599",
  );
});

test("an HttpError keeps its wait and its cause", () => {
  const cause = new Error("why");

  expect(new HttpError("http://h/", 429, { retryAfterMs: 0, cause })).toMatchObject({
    retryAfterMs: 0,
    cause,
  });
});

test("the error of a reply has its URL and status", () => {
  expect(errorOf({})).toMatchObject({ url: "http://h/a.bin", status: 503 });
  expect(errorOf({}).retryAfterMs).toBeUndefined();
});

test("the error of a reply has its Retry-After, in milliseconds", () => {
  expect(errorOf({ "retry-after": "120" }).retryAfterMs).toBe(120_000);
  expect(errorOf({ "retry-after": "Thu, 01 Jan 1970 00:00:01 GMT" }).retryAfterMs).toBe(0);
  expect(errorOf({ "retry-after": "soon" }).retryAfterMs).toBeUndefined();
});

test("a promise in place of the reply is a missing await, and is told so", () => {
  const promise: unknown = Promise.resolve();
  // What a learner's editor would underline, and what happens when they run it all the same.
  expect(() => HttpError.from(promise as Parameters<typeof HttpError.from>[0])).toThrow(
    new TypeError("HttpError.from got a Promise instead of a reply: an await is missing before get"),
  );
});

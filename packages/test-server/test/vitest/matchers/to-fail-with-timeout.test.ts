import { test } from "vitest";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal, sentenceOf } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

function named(name: string): Promise<never> {
  return Promise.reject(new DOMException("no", name));
}

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

import { getEventListeners, once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openSession } from "@meanwhile/download";
import type { Doings } from "@meanwhile/test-server/program";
import { activity } from "@meanwhile/test-server/quiet";
import { expect, onTestFinished, test } from "vitest";
import type { Box } from "../../src/bridge/box.ts";
import type * as Learner from "./learner.ts";
import { openBox } from "./open-box.ts";

/** The learner's module in a box, and what has gone wrong there. */
async function load(): Promise<{ learner: typeof Learner; box: Box; doings: Doings }> {
  const box = openBox(join(import.meta.dirname, "../../src/shim/main.ts"));
  const doings: Doings = { meta: {}, origins: [], rejected: [], uncaught: [] };
  const exported = await box.load(join(import.meta.dirname, "learner.ts"), {}, doings);
  return { learner: Object.fromEntries(exported) as unknown as typeof Learner, box, doings };
}

const LOST = [new Error("lost")];

test.for([
  ["letGo", LOST],
  ["caughtTooLate", LOST],
  ["alone", LOST],
  ["caught", []],
  ["awaited", []],
  ["together", []],
] as const)(
  "a rejection is found where the learner's code does not handle it in time: %s",
  async ([name, found]) => {
    const { learner, doings } = await load();
    void learner[name]();
    await activity.settled();
    expect(doings.rejected).toEqual(found);
  },
);

test("a rejection that the test handles is none", async () => {
  const { learner, doings } = await load();
  await expect(learner.letGo()).rejects.toThrow("lost");
  await activity.settled();
  expect(doings.rejected).toEqual([]);
});

test("a reason that cannot cross is told of as such", async () => {
  const { learner, doings } = await load();
  learner.aloneWithASymbol();
  await activity.settled();
  expect(doings.rejected).toEqual([new TypeError("A symbol cannot cross to another process.")]);
});

test("listeners of the learner's are put on the test's own signal, and taken away again", async () => {
  const { learner } = await load();
  const { signal } = new AbortController();
  learner.listen(signal, 3);
  expect(getEventListeners(signal, "abort")).toHaveLength(3);
  learner.leave();
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("a session has a twin in the box, which ends with it", async () => {
  const server = createServer((_, response) => response.end("hello"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const { learner } = await load();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const session = openSession();
  expect(await learner.statusOf(url, session)).toBe(200);
  await session.close();
  await expect(learner.statusOf(url, session)).rejects.toMatchObject({ code: "SESSION_CLOSED" });
});

test("a module that has been loaded is a sign of life", async () => {
  const box = openBox(join(import.meta.dirname, "hostile/main.ts"));
  const loaded = box.load("", {}, { meta: {}, origins: [], rejected: [], uncaught: [] });
  const before = activity.count;
  await loaded;
  expect(activity.count).toBeGreaterThan(before);
});

test("a box that is ended has no fault", async () => {
  const { box } = await load();
  await box.end();
  expect(await Promise.race([box.fault, Promise.resolve("none")])).toBe("none");
});

test("what the test makes of a promise is the test's own: unhandled, it is found without the box", async () => {
  const { learner, doings } = await load();
  void learner.caught().then(() => undefined);
  await activity.settled();
  expect(doings.rejected).toEqual(LOST);
});

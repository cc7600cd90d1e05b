import { join } from "node:path";
import { expect, test } from "vitest";
import type { Box } from "../../src/bridge/box.ts";
import type { Patience } from "../../src/bridge/clock.ts";
import { openBox } from "./open-box.ts";

/** A box that speaks the wire badly as soon as its task is called. */
function open(name: string, patience?: Partial<Patience>): Box {
  return openBox(join(import.meta.dirname, "hostile/main.ts"), [name], patience);
}

async function taskOf(box: Box): Promise<(given: unknown) => unknown> {
  const doings = { meta: {}, origins: [], rejected: [], uncaught: [] };
  const task = (await box.load("/x/exercises/03-gather/exercise.ts", {}, doings)).get("task");
  return (given) => Reflect.apply(task as () => unknown, undefined, [given]);
}

test.for([
  "no JSON",
  "no message",
  "an unknown message",
  "a huge head",
  "an answer to no call",
  "two answers",
  "an answer by name",
  "the end of a promise that is none",
  "a word for those who hold",
  "a use of what was not given",
  "a use as something else",
  "a method of a function",
  "a field of a function",
  "a function of the test's, made new",
  "an unknown use",
  "a use without a how",
  "arguments that are none",
  "an unknown note",
  "a silence of another shape",
  "a state of another shape",
  "a step that is none",
  "exports of another shape",
  "twenty thousand and one things",
  "frames without end",
  "values without end",
  "bytes without end",
])("%s ends the box: refused", async (name) => {
  // On a slow machine a flood would else be ended for the time that it takes.
  const box = open(name, { computing: Infinity, asleep: Infinity, waiting: Infinity });
  const task = await taskOf(box);
  let called = 0;
  expect(() => {
    task(() => (called += 1));
    // The second answer comes after the first.
    task(() => (called += 1));
  }).toThrow(Error);
  expect(await box.fault).toMatchObject({ outcome: "refused" });
  expect(called).toBe(0);
});

test.for([
  ["the end of a promise of the test's", new Promise(() => undefined)],
  ["the abort of a signal of the test's", new AbortController().signal],
] as const)("%s ends the box: refused", async ([name, given]) => {
  const box = open(name);
  const task = await taskOf(box);
  expect(() => task(given)).toThrow(Error);
  expect(await box.fault).toMatchObject({ outcome: "refused" });
});

test("calls without end are ended, too", async () => {
  const box = open("calls without end");
  const task = await taskOf(box);
  expect(() => task(() => 1)).toThrow(Error);
  expect((await box.fault).outcome).toMatch(/refused|timed-out/);
});

test("a box that loops while its caller waits has had its time", async () => {
  const box = open("loop");
  const task = await taskOf(box);
  expect(() => task(1)).toThrow(/only thread/);
  expect(await box.fault).toMatchObject({ outcome: "timed-out" });
});

test.for([
  ["silence", { asleep: 200, waiting: Infinity }],
  ["half a frame", { asleep: 200, waiting: Infinity }],
  // Where the system does not tell who sleeps.
  ["silence", { asleep: Infinity, waiting: 200 }],
] as const)("a caller that waits for %s waits only so long", async ([name, patience]) => {
  const box = open(name, patience);
  const task = await taskOf(box);
  expect(() => task(1)).toThrow(/only thread/);
  expect(await box.fault).toMatchObject({ outcome: "timed-out" });
});

test.for(["exit", "close"])(
  "whoever answers with %s has broken down, however the call was judged",
  async (name) => {
    const box = open(name);
    const task = await taskOf(box);
    expect(() => task(1)).toThrow("The program has ended.");
    await box.end();
    expect(await box.fault).toMatchObject({ outcome: "crashed" });
  },
);

test.for(["a promise, then exit", "a promise, then close"])("so has whoever gives %s", async (name) => {
  const box = open(name);
  const task = await taskOf(box);
  expect(task(1)).toBeInstanceOf(Promise);
  expect(await box.fault).toMatchObject({ outcome: "crashed" });
});

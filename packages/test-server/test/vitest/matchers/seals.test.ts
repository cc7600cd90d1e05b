import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { seal } from "@meanwhile/seal";
import { afterEach, test } from "vitest";
import { heartbeat } from "../../../src/vitest/heartbeat.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { followSeals } from "../../../src/vitest/follow-seals.ts";
import { refusal } from "../refusal.ts";
import { watchedServer } from "../watched-server.ts";

const seals = followSeals();
const bytes = new Uint8Array([1, 2, 3]);

/** A worker that seals `count` times, one after the other, and then sends a message. */
function sealElsewhere(count = 1): Worker {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ seal }) => {
      for (let i = 0; i < workerData.count; i += 1) seal(new Uint8Array([1, 2, 3]));
      parentPort.postMessage("done");
    });`;
  const module = import.meta.resolve("@meanwhile/seal");
  const worker = new Worker(source, { eval: true, workerData: { module, count } });
  workers.push(worker);
  return worker;
}

const workers: Worker[] = [];
afterEach(async () => {
  seals.open();
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

function beatEveryMs(beat: () => void): Disposable {
  const timer = setInterval(beat, 1);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

test("seals on other threads are held until beats have come", async () => {
  await using watched = await watchedServer({});
  const heart = heartbeat(watched.server, undefined, seals);
  seals.hold("5 beats", (one) => one.beats >= 5);
  using _beats = beatEveryMs(heart.beat);
  await once(sealElsewhere(2), "message");
  expect(heart).toBeatDuringSeals(5);
  expect(await refusal(() => expect(heart).not.toBeatDuringSeals(5))).toBe(
    "The heart beat 5 times or more during each of 2 seals.",
  );
  expect(seals.gaveUp).toBeUndefined();
  expect(seals).toSealAtMost(1);
});

/** Seals twice on this thread, and tells what the matcher says then. */
async function saysOfTwoSeals(between: () => unknown, inTurn: boolean): Promise<string | undefined> {
  await using watched = await watchedServer({});
  const heart = heartbeat(watched.server, undefined, seals);
  if (inTurn) seals.oneAfterTheOther([], () => undefined);
  // Held or not makes no difference here.
  seals.hold("2 beats", () => false);
  seal(bytes);
  const pause = between();
  if (pause instanceof Promise) await pause;
  seal(bytes);
  return await refusal(() => expect(heart).toBeatDuringSeals(2));
}

test("a seal on the thread that beats, by what comes between two of them", async () => {
  const numbers = "\n  expected  2 beats during each of 2 seals\n  got       0";
  expect(await saysOfTwoSeals(() => undefined, true)).toBe(
    `All seals were computed in one go on the thread that beats: async gives a computation no thread of its own.${numbers}`,
  );
  expect(await saysOfTwoSeals(() => Promise.resolve(), true)).toBe(
    `You awaited between the seals, but only what is settled already: the event loop had no turn, and no beat came.${numbers}`,
  );
  expect(await saysOfTwoSeals(() => new Promise((resolve) => setImmediate(resolve)), true)).toBe(
    `Your program lived between two seals and stood still during each: seal computed on the thread that beats.${numbers}`,
  );
  expect(await saysOfTwoSeals(() => undefined, false)).toBe(
    `seal computed on the thread that beats: while it computes, nothing else can run there.${numbers}`,
  );
  expect(await refusal(() => expect(seals).toSealAtMost(1)))
    .toBe(`seal computed on the thread that beats: while it computes, nothing else can run there.
  expected  at most 1 seal at a time, on other threads
  got       2 of 2 seals on the thread that beats`);
});

test("a seal elsewhere without beats: none at all, none any more, and a thread that stood still", async () => {
  await using watched = await watchedServer({});
  const heart = heartbeat(watched.server, undefined, seals);
  const says = (): Promise<string | undefined> => refusal(() => expect(heart).toBeatDuringSeals(1));
  expect(await says()).toBe(
    "Nothing was sealed: seal was never called.\n  expected  1 beat during the seal\n  got       no seal",
  );
  seals.hold("1 beat", (one) => one.beats >= 1);
  await once(sealElsewhere(), "message");
  expect(seals.gaveUp).toEqual({ waitsFor: "1 beat", stoodStill: false });
  expect(await says()).toBe(`seal computed elsewhere, and no beat came all the while: the heart did not beat.
  expected  1 beat during the seal
  got       0`);
  heart.beat();
  expect((await says())?.split("\n")[0]).toBe(
    "The heart had stopped before the last seal was computed: it has to beat from the start to the end.",
  );
});

test("a thread that waits for a seal without an await is told so", async () => {
  await using watched = await watchedServer({});
  const heart = heartbeat(watched.server, undefined, seals);
  seals.hold("1 beat", (one) => one.beats >= 1);
  const done = new Int32Array(new SharedArrayBuffer(4));
  const source = `
    const { workerData } = require("node:worker_threads");
    import(workerData.module).then(({ seal }) => {
      seal(new Uint8Array([1]));
      Atomics.store(workerData.done, 0, 1);
      Atomics.notify(workerData.done, 0);
    });`;
  const module = import.meta.resolve("@meanwhile/seal");
  workers.push(new Worker(source, { eval: true, workerData: { module, done } }));
  Atomics.wait(done, 0, 0);
  expect((await refusal(() => expect(heart).toBeatDuringSeals(1)))?.split("\n")[0]).toBe(
    "seal computed elsewhere, and your thread stood still until it had ended: to wait for it without an await is no better than to compute.",
  );
});

test("more seals than threads may compute", async () => {
  await using _watched = await watchedServer({});
  seals.hold("3 at a time", (_, { length }) => length >= 3);
  await Promise.all(
    [sealElsewhere(), sealElsewhere(), sealElsewhere()].map((worker) => once(worker, "message")),
  );
  expect(seals).toSealAtMost(3);
  expect(await refusal(() => expect(seals).not.toSealAtMost(3))).toBe(
    "At most 3 seals were computed at a time.",
  );
  expect(await refusal(() => expect(seals).toSealAtMost(2)))
    .toBe(`More seals were computed at a time than there are cores: they only take turns, and each thread costs memory.
  expected  at most 2 seals at a time, on other threads
  got       3 at a time`);
});

test("files come one after the other: each when the one before it has been sealed, or after many beats", async () => {
  await using _watched = await watchedServer({});
  const opened: string[] = [];
  const next = seals.oneAfterTheOther(["a", "b", "c"], (name) => opened.push(name));
  /** Beats until the next file is let go, and how many beats that took. */
  const beatsForOneMore = (): number => {
    const before = opened.length;
    for (let beats = 1; ; beats += 1) {
      next();
      if (opened.length > before) return beats;
    }
  };
  expect(beatsForOneMore()).toBe(20);
  expect(opened).toEqual(["a"]);
  seal(bytes);
  expect(beatsForOneMore()).toBe(20);
  expect(beatsForOneMore()).toBe(500);
  expect(opened).toEqual(["a", "b", "c"]);
});

test("an error in beat ends a call before the seal that is held", async () => {
  await using watched = await watchedServer({});
  const heart = heartbeat(
    watched.server,
    () => {
      if (seals.computing.length > 0) throw new Error("the screen is gone");
    },
    seals,
  );
  seals.hold("the end", () => false);
  seal(bytes);
  expect((await refusal(() => expect(Promise.resolve()).toFailByBeat(heart)))?.split("\n")[0]).toBe(
    "seal computed on the thread that beats: while it computes, nothing else can run there.",
  );
  const worker = sealElsewhere();
  while (seals.computing.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(heart.beat).toThrow("the screen is gone");
  await expect(Promise.reject(new Error("the screen is gone"))).toFailByBeat(heart);
  await once(worker, "message");
  expect(await refusal(() => expect(Promise.reject(new Error("the screen is gone"))).toFailByBeat(heart)))
    .toBe(`Your function rejected only after the seal had ended: it waited for a result that nobody wants any more.
  expected  a rejection with Error: the screen is gone
  got       the same error, after the seal`);
});

function saysOfFailure(received: Promise<unknown>): Promise<string | undefined> {
  return refusal(() => expect(received).toFailBySeal());
}

test("what seal throws is what the function rejects with", async () => {
  await expect(Promise.reject(new RangeError("Failed to seal a file: it is empty"))).toFailBySeal();
  expect(await saysOfFailure(Promise.reject(new Error("Worker stopped"))))
    .toBe(`Your function rejected, but not with the error that seal threw.
  expected  a rejection with RangeError: Failed to seal a file: it is empty
  got       Error: Worker stopped`);
  expect((await saysOfFailure(Promise.resolve([])))?.split("\n")[0]).toBe(
    "A seal failed and your function fulfilled: the error was lost on its way.",
  );
});

test("results with their seals", async () => {
  await using watched = await watchedServer({ a: { size: 10 }, b: { size: 20 } });
  const { server } = watched;
  const resultOf = (name: string): { url: string; path: string; bytes: number; seal: unknown } => ({
    url: server.url(name),
    path: `/d/${name}`,
    bytes: server.size(name),
    seal: seal(server.bytes(name)),
  });
  const [a, b] = [resultOf("a"), resultOf("b")];
  const says = (received: unknown): Promise<string | undefined> =>
    refusal(() => expect(received).toBeSealed(server, "/d", ["a", "b"]));
  const first = async (received: unknown): Promise<string | undefined> =>
    (await says(received))?.split("\n")[0];

  expect([a, b]).toBeSealed(server, "/d", ["a", "b"]);
  expect([b, a]).toBeSealed(server, "/d", ["a", "b"], "any");
  expect(await first([b, a])).toBe(
    "The results stand in the order in which the downloads ended, not in the order of the URLs.",
  );
  expect(await first(undefined)).toBe("Your function returned nothing: a return is missing.");
  expect(await first([a, { ...b, seal: undefined }])).toBe("The result for b has no seal.");
  expect(await first([a, { ...b, seal: Promise.resolve("") }])).toBe(
    "The seal of b is a Promise: an await is missing.",
  );
  expect(await first([{ ...a, seal: b.seal }, b])).toBe(
    "A file was given the seal of another: somebody took the answer to a question that was not theirs.",
  );
  expect(await says([a, { ...b, seal: "?" }])).toBe(`The seal of b is not that of its bytes.
  expected  b with the seal ${String(b.seal)}
  got       ?`);
});

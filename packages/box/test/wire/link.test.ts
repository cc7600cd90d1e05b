import { getEventListeners } from "node:events";
import { existsSync } from "node:fs";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { connect } from "./connect.ts";

test("a call gives at once what the function gives, or throws what it throws", async () => {
  const { learner } = await connect();
  expect(learner.echo({ a: [1, undefined, new Uint8Array(3)] })).toEqual({
    a: [1, undefined, new Uint8Array(3)],
  });
  const error = new RangeError("mine");
  const thrown = (() => {
    try {
      return learner.fail(error);
    } catch (caught) {
      return caught;
    }
  })();
  expect(thrown).toBe(error);
});

test("calls nest, as deep as the two of them go on", async () => {
  const { learner } = await connect();
  const other = (levels: number): number => (levels === 0 ? 0 : 1 + learner.down(levels - 1, other));
  expect(learner.down(40, other)).toBe(40);
});

test("an error of a callback goes through the learner's code as itself", async () => {
  const { learner } = await connect();
  const error = new Error("of the callback");
  expect(() =>
    learner.call(() => {
      throw error;
    }),
  ).toThrow(error);
});

test("what was given comes back as itself: functions, promises, signals", async () => {
  const { learner } = await connect();
  const [task, { signal }] = [() => 1, new AbortController()];
  expect(learner.echo(task)).toBe(task);
  expect(learner.echo(signal)).toBe(signal);
  expect(learner.call(learner.echo, 5)).toBe(5);
  const forever = new Promise(() => undefined);
  expect(learner.echo([forever])).toEqual([forever]);
});

test("whoever waits for a promise goes on before the other side does anything else", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "hold-"));
  const file = join(folder.path, "too-late");
  const { learner } = await connect();
  const until = async (): Promise<boolean> => {
    await learner.endTooEarly(file);
    // Time enough for a side that goes on.
    for (const end = performance.now() + 100; performance.now() < end;);
    return existsSync(file);
  };
  expect(await until()).toBe(false);
  await expect.poll(() => existsSync(file), { timeout: 600_000 }).toBe(true);
});

test("a caller who does not turn is answered all the same", async () => {
  const { learner } = await connect();
  await learner.wait(Promise.resolve());
  expect([learner.echo(1), learner.echo(2)]).toEqual([1, 2]);
});

test("promises end on the other side as they end here, also when they come back late", async () => {
  const { learner } = await connect();
  expect(await learner.wait(new Map([[1, 2]]))).toEqual(new Map([[1, 2]]));
  const error = new TypeError("no");
  await expect(learner.wait(Promise.reject(error))).rejects.toBe(error);
  const kept = Promise.resolve("kept");
  learner.keep(kept);
  await kept;
  // The other side hears of the end only with the next call.
  expect(await learner.giveBack()).toBe("kept");
  for (let other = 0; other < 1100; other += 1) await learner.wait(Promise.resolve(other));
  expect(await learner.giveBack()).toBe("kept");
});

test("what cannot cross is an error of the call, and leaves the wire in order", async () => {
  const { learner } = await connect();
  expect(() => learner.echo(Symbol("s"))).toThrow("A symbol cannot cross to another process.");
  expect(() => learner.getter()).toThrow("not now");
  expect(() => learner.manyPromisesThenNothing()).toThrow(TypeError);
  expect(learner.symbol).toBeInstanceOf(TypeError);
  expect(learner.limits).toEqual({ most: 3 });
  expect(await learner.wait(1)).toBe(1);
});

test("an asynchronous generator makes one value for each that is asked for", async () => {
  const { learner } = await connect();
  for await (const number of learner.numbers(10)) {
    expect(learner.told()).toEqual([`made ${number}`]);
    if (number === 2) break;
  }
  expect(learner.told()).toEqual(["closed"]);
  const all = learner.numbers(1);
  expect(await all.next()).toEqual({ done: false, value: 0 });
  expect(await all.next()).toEqual({ done: true, value: "all" });
});

test("a generator of the test's is read one by one, and closed early", async () => {
  const { learner } = await connect();
  const log: string[] = [];
  async function* source(): AsyncGenerator<number> {
    try {
      for (let number = 0; ; number += 1) {
        log.push(`made ${number}`);
        yield number;
      }
    } finally {
      log.push("closed");
    }
  }
  expect(await learner.readSome(source(), 2)).toEqual([0, 1]);
  expect(log).toEqual(["made 0", "made 1", "closed"]);
});

test("an iterator by hand has no more than it has", async () => {
  const { learner } = await connect();
  expect(await Array.fromAsync(learner.byHand())).toEqual([0, 1, 2]);
  for await (const number of learner.byHand()) {
    expect(number).toBe(0);
    break;
  }
});

test("a generator takes what it is sent, at once", async () => {
  const { learner } = await connect();
  const coroutine = learner.coroutine();
  expect([coroutine.next(), coroutine.next(1), coroutine.next(2)]).toEqual([
    { done: false, value: "first" },
    { done: false, value: "second" },
    { done: true, value: "3" },
  ]);
  expect(learner.readAll([1, 2][Symbol.iterator]())).toEqual([1, 2]);
});

test("an instance has its methods, getters, fields and its end", async () => {
  const { learner } = await connect();
  {
    await using account = new learner.Account("Ada");
    expect(account.add(2).add(3)).toBe(account);
    expect([account.balance, account.owner]).toEqual([5, "Ada"]);
    expect(Reflect.get(account, "constructor")).toBe(Object);
  }
  expect(learner.told()).toEqual(["Ada is closed"]);
  const late = await learner.openAccount("Bob");
  expect(late.add(1).balance).toBe(1);
});

test("a signal is aborted there with the reason it was aborted with here", async () => {
  const { learner } = await connect();
  const controller = new AbortController();
  const ended = learner.untilAborted(controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  const reason = new Error("enough");
  controller.abort(reason);
  await expect(ended).rejects.toBe(reason);
  const late = learner.untilAborted(AbortSignal.abort("before"));
  expect(learner.echo(AbortSignal.abort("x"))).toMatchObject({ aborted: true, reason: "x" });
  await Promise.race([late, learner.wait(1)]);
});

test("a signal of the learner's is aborted here", async () => {
  const { learner } = await connect();
  const signal = learner.ownSignal();
  expect(signal.aborted).toBe(false);
  learner.abortOwn({ why: "done" });
  expect([signal.aborted, signal.reason]).toEqual([true, { why: "done" }]);
});

test("frames larger than all buffers pass each other", async () => {
  const { learner, link, notes } = await connect();
  const large = new Uint8Array(8 * 2 ** 20).fill(7);
  for (const _ of [1, 2, 3]) link.note("large", large);
  expect(learner.call((bytes) => (bytes as Uint8Array).length, large)).toBe(large.length);
  for (const _ of [1, 2, 3]) expect(((await notes.next()).value as Uint8Array).length).toBe(large.length);
});

test("what is told first is heard first, with calls and ends in between", async () => {
  const { learner } = await connect();
  const log: string[] = [];
  const step = (index: unknown): unknown => log.push(`step ${String(index)}`);
  const over = learner.order([step, step, step]);
  log.push("returned");
  await over.then(() => log.push("over"));
  expect(log).toEqual(["step 0", "returned", "step 1", "step 2", "over"]);
});

test("when the other side ends, whoever calls is told", async () => {
  const { learner, link } = await connect();
  link.close();
  expect(() => learner.echo(1)).toThrow("The program has ended.");
});

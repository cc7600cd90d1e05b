import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { Rounds } from "../../src/watch/rounds.ts";
import { MadeJob } from "./made-job.ts";

test("one at a time: what is asked for during a job breaks it off", async () => {
  const log: string[] = [];
  const [a, b] = [new MadeJob("a", log), new MadeJob("b", log)];
  const rounds = new Rounds();
  rounds.ask(a);
  rounds.ask(b);
  await b.begun;
  expect(log).toEqual(["a begins", "a is interrupted", "a ends", "b begins"]);
  await rounds.close();
});

test("of several that are asked for meanwhile, the last is done, once", async () => {
  const log: string[] = [];
  const [a, b, c] = [new MadeJob("a", log), new MadeJob("b", log), new MadeJob("c", log)];
  const rounds = new Rounds();
  for (const job of [a, b, b, c]) rounds.ask(job);
  await c.begun;
  c.end();
  await setImmediate();
  expect(log.filter((line) => line.endsWith("begins"))).toEqual(["a begins", "c begins"]);
  await rounds.close();
});

test("a job that ends by itself leaves room for the next", async () => {
  const log: string[] = [];
  const [a, b] = [new MadeJob("a", log), new MadeJob("b", log)];
  const rounds = new Rounds();
  rounds.ask(a);
  a.end();
  await setImmediate();
  rounds.ask(b);
  expect(log).toEqual(["a begins", "a ends", "b begins"]);
  await rounds.close();
});

test("after it is closed nothing begins any more", async () => {
  const log: string[] = [];
  const [a, b] = [new MadeJob("a", log), new MadeJob("b", log)];
  const rounds = new Rounds();
  rounds.ask(a);
  const closed = rounds.close();
  rounds.ask(b);
  await closed;
  expect(log).toEqual(["a begins", "a is interrupted", "a ends"]);
});

test("a job that breaks down is told of", async () => {
  const rounds = new Rounds();
  rounds.ask({ run: () => Promise.reject(new Error("no room")), interrupt: () => undefined });
  await expect(rounds.broken).rejects.toThrow("no room");
  await rounds.close();
});

import { test } from "vitest";
import { inFlight, type Server } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, downloadTogether, watchedServer } from "../watched-server.ts";

interface Job {
  url: string;
  priority: number;
}

/** Jobs for files of one host, one for each priority. */
function jobsFor(server: Server, priorities: Record<string, number>, host = server.hosts[0]): Job[] {
  const urls = server.serve(Object.fromEntries(Object.keys(priorities).map((name) => [name, {}])), host);
  return Object.values(priorities).map((priority, index) => ({ url: urls[index] ?? "", priority }));
}

async function says(server: Server, jobs: Job[], limit: number, perHost: number): Promise<string> {
  return (await refusal(() => expect(server).toBeginInTurn(jobs, { limit, perHost }))) ?? "";
}

test("toBeginInTurn tells who was begun and whose turn it was", async () => {
  await using watched = await watchedServer({});
  const { server, run } = watched;
  const jobs = jobsFor(server, { a: 2, b: 3, c: 3, d: 1 });
  run.origins.push({ path: "b", where: "exercises/22-schedule/exercise.ts:9:1" });
  await download(server, "b", "c");
  expect((await says(server, jobs, 2, 2)).split("\n").slice(0, 4)).toEqual([
    "A slot was left idle: c could have begun.",
    "  expected  b (3), c (3)",
    "  got       b (3)",
    "  begun     at the start",
  ]);
  expect(run.meta.where).toBe("exercises/22-schedule/exercise.ts:9:1");
  await download(server, "a", "d");
  expect(server).toBeginInTurn(jobs, { limit: 1, perHost: 1 });
  expect(await refusal(() => expect(server).not.toBeginInTurn(jobs, { limit: 1, perHost: 1 }))).toBe(
    "Every download was begun when it was its turn.",
  );
});

test("toBeginInTurn names the rule that was followed instead", async () => {
  const priorities = { normal: 5, low: 1, urgent: 10, high: 9, extra: 10 };
  /** The sentence for a program that begins with these. */
  async function first(...names: string[]): Promise<string | undefined> {
    await using watched = await watchedServer({});
    const jobs = jobsFor(watched.server, priorities);
    await download(watched.server, ...names);
    return (await says(watched.server, jobs, 1, 5)).split("\n")[0];
  }
  expect(await first("normal")).toBe(
    "You took the first in the list: normal (priority 5) was begun while urgent (priority 10) waited.",
  );
  expect(await first("low")).toBe(
    "The lowest priority went first: low (priority 1) was begun while urgent (priority 10) waited.",
  );
  expect(await first("high")).toBe(
    "Priorities were compared as text, not as numbers: high (priority 9) was begun while urgent (priority 10) waited.",
  );
  expect(await first("extra")).toBe(
    "Among equals the last in the list went first: extra was begun before urgent.",
  );
  expect(await first("urgent", "extra", "low")).toBe(
    "The lowest priority went first: low (priority 1) was begun while high (priority 9) waited.",
  );
});

test("toBeginInTurn names no rule where two would have looked alike", async () => {
  await using watched = await watchedServer({});
  const jobs = jobsFor(watched.server, { a: 1, b: 2 });
  await download(watched.server, "a", "b");
  expect((await says(watched.server, jobs, 1, 2)).split("\n").slice(0, 4)).toEqual([
    "a (priority 1) was begun while b (priority 2) waited.",
    "  expected  b (2)",
    "  got       a (1)",
    "  begun     at the start",
  ]);
});

test("toBeginInTurn tells too many, in all and from one host", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const other = await server.openHost();
  const jobs = [...jobsFor(server, { a1: 0, a2: 0 }), ...jobsFor(server, { b1: 0 }, other)];
  server.hold(inFlight(3));
  await downloadTogether(server, "a1", "a2", "b1");
  expect(server).toBeginInTurn(jobs, { limit: 3, perHost: 2 });
  expect((await says(server, jobs, 2, 2)).split("\n")[0]).toBe(
    "Your code had 3 downloads in flight; the limit is 2: one too many.",
  );
  expect((await says(server, jobs, 3, 1)).split("\n").slice(0, 4)).toEqual([
    "Your code had 2 downloads from one host in flight; perHost is 1.",
    "  expected  a1, b1",
    "  got       a1, a2, b1",
    "  begun     at the start",
  ]);
});

test("toBeginInTurn tells why a slot was left idle", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const other = await server.openHost();
  const jobs = [...jobsFor(server, { a1: 0, a2: 0 }), ...jobsFor(server, { b1: 0, b2: 0 }, other)];
  const first = async (limit: number, perHost: number): Promise<string | undefined> =>
    (await says(server, jobs, limit, perHost)).split("\n")[0];

  await download(server, "a1");
  expect(await first(1, 1)).toBe(
    "From the host of a2 no more than 1 were ever begun: when a download ends, its host has room again.",
  );
  await download(server, "a2", "b1");
  expect(await first(2, 2)).toBe("A slot was left idle: a2 could have begun.");
  expect(await first(2, 1)).toBe(
    "b1 had to wait although its host had room: perHost was counted for all hosts together. A host is its name and its port.",
  );
});

test("toBeginInTurn tells a job that blocks the line from one that keeps a slot", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const other = await server.openHost();
  const jobs = [...jobsFor(server, { a1: 0, a2: 0, a3: 0 }), ...jobsFor(server, { b1: 0, b2: 0 }, other)];
  const limits = { limit: 3, perHost: 1 };
  await download(server, "a1", "a2");
  server.hold(inFlight(2));
  await downloadTogether(server, "a3", "b1");
  expect((await refusal(() => expect(server).toBeginInTurn(jobs, limits)))?.split("\n")[0]).toBe(
    "A slot was left idle: b1 could have begun, but a2, whose host was full, stood before it.",
  );

  const more = [...jobsFor(server, { c1: 0, c2: 0, c3: 0 }), ...jobsFor(server, { d1: 0, d2: 0 }, other)];
  await download(server, "c1");
  server.hold(inFlight(2));
  await downloadTogether(server, "c2", "d1");
  expect((await refusal(() => expect(server).toBeginInTurn(more, limits)))?.split("\n")[0]).toBe(
    "A slot was left idle: d1 could have begun. Does c2 keep a slot while it waits for its host?",
  );
});

test("toBeginInTurn tells equals in another order, of one host and of two", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const other = await server.openHost();
  const jobs = [...jobsFor(server, { a1: 0, a2: 0 }), ...jobsFor(server, { b1: 0, b2: 0 }, other)];
  await download(server, "a2");
  expect((await says(server, jobs, 1, 1)).split("\n")[0]).toBe(
    "a2 was begun before a1: of equal priority, the one that stands first in jobs goes first.",
  );
  const more = [...jobsFor(server, { c1: 0, c2: 0 }), ...jobsFor(server, { d1: 0, d2: 0 }, other)];
  await download(server, "c1", "d1", "c2", "d2");
  expect((await says(server, more, 1, 1)).split("\n").slice(0, 4)).toEqual([
    "d1 was begun before c2: of equal priority, the one that stands first in jobs goes first, whatever their hosts.",
    "  expected  c2",
    "  got       d1",
    "  begun     when c1 had ended",
  ]);
});

test("toBeginInTurn looks no further than the first failure", async () => {
  await using watched = await watchedServer({});
  const { server } = watched;
  const jobs = jobsFor(server, { a: 1, b: 1 });
  server.serve({ a: { status: 404 } });
  await download(server, "a");
  expect(server).toBeginInTurn(jobs, { limit: 1, perHost: 1 });
});

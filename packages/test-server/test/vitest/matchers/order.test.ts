import { test } from "vitest";
import { byHand, inFlight, oneByOne } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, downloadTogether, watchedServer } from "../watched-server.ts";

const files = { a: {}, b: {}, c: {} };

test("toOverlap counts what was in flight at one moment", async () => {
  await using watched = await watchedServer(files);
  const { server, run } = watched;
  expect(await refusal(() => expect(server).toOverlap(1)))
    .toBe(`Nothing was asked for: no request reached the server.
  expected  1 download in flight together
  got       0`);

  run.origins.push({ path: "b", where: "exercises/03-gather/exercise.ts:9:1" });
  await download(server, "a", "b", "c");
  expect(await refusal(() => expect(server).toOverlap(3)))
    .toBe(`You awaited inside the loop: request 2 left only after response 1 had ended.
  expected  3 downloads in flight together
  got       1
a |==================----|
b                        |==================----|
c                                               |==================----|
  0                                                            360 units`);
  expect(run.meta.where).toBe("exercises/03-gather/exercise.ts:9:1");
  expect(await refusal(() => expect(server).not.toOverlap(1))).toBe("1 request was in flight.");
  expect(server).not.toOverlap(2);
});

test("toOverlap tells how many were started before the first wait", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold(inFlight(2));
  await downloadTogether(server, "a", "b");
  expect((await refusal(() => expect(server).toOverlap(3)))?.split("\n").slice(0, 3)).toEqual([
    "Only 2 of the files were asked for.",
    "  expected  3 downloads in flight together",
    "  got       2",
  ]);
  await download(server, "c");
  expect((await refusal(() => expect(server).toOverlap(3)))?.split("\n").slice(0, 3)).toEqual([
    "You started 2 downloads and waited: request 3 left only after an earlier response had ended.",
    "  expected  3 downloads in flight together",
    "  got       2",
  ]);
  expect(server).toOverlap(2);
});

test("toOverlap, of one file", async () => {
  await using watched = await watchedServer(files);
  await download(watched.server, "a");
  expect((await refusal(() => expect(watched.server).toOverlap(3)))?.split("\n")[0]).toBe(
    "Only 1 of the files was asked for.",
  );
});

test("toRunOneAtATime names the request that left too early", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  await download(server, "a", "b");
  expect(server).toRunOneAtATime();
  expect(await refusal(() => expect(server).not.toRunOneAtATime())).toBe("The requests ran one at a time.");

  server.hold(inFlight(2));
  await downloadTogether(server, "b", "c");
  expect((await refusal(() => expect(server).toRunOneAtATime()))?.split("\n").slice(0, 3)).toEqual([
    "You did not wait: request 4 left before response 3 had ended.",
    "  expected  1 download in flight at a time",
    "  got       2",
  ]);
});

test("toRunOneAtATime tells a head that was awaited from a body that was not", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold({ ...inFlight(2), afterBytes: 1000 });
  const first = download(server, "a");
  await server.trace.until(({ requests }) => requests[0]?.heldFor !== undefined);
  await Promise.all([first, download(server, "b")]);
  expect((await refusal(() => expect(server).toRunOneAtATime()))?.split("\n")[0]).toBe(
    "You did not wait for the whole answer: request 2 left before the body of response 1 had ended.",
  );
});

test("toStayWithin", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold(inFlight(3));
  await downloadTogether(server, "a", "b", "c");
  expect(server).toStayWithin(3);
  expect(await refusal(() => expect(server).not.toStayWithin(3))).toBe("At most 3 requests were in flight.");
  expect(await refusal(() => expect(server).toStayWithin(2)))
    .toBe(`Your code had 3 downloads in flight; the limit is 2: one too many.
  expected  at most 2 in flight
  got       3
a |========================================================------------|
b |========================================================------------|
c |========================================================------------|
  0                                                            120 units`);
});

/** A gate that has seen so many downloads in flight, one time after the other. */
const seen = (...counts: number[]) => ({ ...oneByOne(), seen: counts });

test("toKeepSlotsBusy tells too many, a batch, and a slot that was left idle", async () => {
  const first = async (...counts: number[]): Promise<string[] | undefined> =>
    (await refusal(() => expect(seen(...counts)).toKeepSlotsBusy(3, 6)))?.split("\n").slice(0, 3);
  await using _ = await watchedServer(files);

  expect(seen(3, 3, 3, 3, 2, 1)).toKeepSlotsBusy(3, 6);
  expect(await refusal(() => expect(seen(3, 2, 1)).not.toKeepSlotsBusy(3, 3))).toBe(
    "3 downloads were in flight as long as files were left.",
  );
  expect(await first(4, 4, 4, 3, 2, 1)).toEqual([
    "Your code had 4 downloads in flight; the limit is 3: one too many.",
    "  expected  3 3 3 3 2 1 in flight, each time an answer came",
    "  got       4 4 4 3 2 1",
  ]);
  expect(await first(2, 2, 2, 2, 2, 1)).toContain("Only 2 downloads were started at first; the limit is 3.");
  expect(await first(3, 2, 1, 3, 2, 1)).toContain(
    "You waited for a batch: the next 3 downloads left only when all 3 before them had ended.",
  );
  expect(await first(3, 3, 2, 2, 1, 1)).toContain(
    "A slot was left idle: 2 downloads were in flight while 2 files waited.",
  );
  expect(await first(3, 3, 3, 2, 1, 1)).toContain(
    "A slot was left idle: 2 downloads were in flight while 1 file waited.",
  );
});

test("toOpenItsGates says what a gate that waited in vain means", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold(oneByOne());
  await download(server, "a");
  expect(server).toOpenItsGates("Unused.");
  expect(await refusal(() => expect(server).not.toOpenItsGates("Unused."))).toBe(
    "Every gate got what it waited for.",
  );

  server.hold(inFlight(2));
  await download(server, "b");
  expect(
    (await refusal(() => expect(server).toOpenItsGates("You asked for one at a time.")))
      ?.split("\n")
      .slice(0, 3),
  ).toEqual([
    "You asked for one at a time.",
    "  expected  2 requests in flight",
    "  got       nothing more, with 1 held",
  ]);
});

test("toBeAskedFor names the first request that is not as expected", async () => {
  await using watched = await watchedServer({ ...files, missing: { status: 404 } });
  const { server } = watched;
  expect(server).toBeAskedFor([]);
  expect(await refusal(() => expect(server).not.toBeAskedFor([]))).toBe(
    "The server was asked for no request.",
  );
  const first = async (...names: string[]): Promise<string[] | undefined> =>
    (await refusal(() => expect(server).toBeAskedFor(names)))?.split("\n").slice(0, 3);

  await download(server, "a", "missing", "b");
  expect(server).toBeAskedFor(["a", "missing", "b"]);
  expect(await first("a", "missing", "b", "c")).toEqual([
    "c was never asked for.",
    "  expected  a, missing, b, c",
    "  got       a, missing, b",
  ]);
  expect(await first("a", "missing")).toEqual([
    "b was asked for although missing had failed before: after the first failure nothing new starts.",
    "  expected  a, missing",
    "  got       a, missing, b",
  ]);
  server.serve({ broken: { faults: [{ resetAfter: 100 }] } });
  await download(server, "broken").catch(() => undefined);
  await download(server, "c");
  expect((await first("a", "missing", "b", "broken"))?.[0]).toBe(
    "c was asked for although missing had failed before: after the first failure nothing new starts.",
  );
  expect((await first("a", "b", "missing"))?.[0]).toBe(
    "Request 2 asked for missing, and it was the turn of b.",
  );
  expect((await first())?.[0]).toBe("a was asked for, and nobody wanted it.");

  expect(server).toBeAskedFor(["missing", "c", "a", "b", "broken"], "in any order");
  const some = async (...names: string[]): Promise<string | undefined> =>
    (await refusal(() => expect(server).toBeAskedFor(names, "in any order")))?.split("\n")[0];
  expect(await some("c", "d", "missing", "a", "b", "broken")).toBe("d was never asked for.");
  expect(await some("missing", "a", "c", "broken")).toBe(
    "b was asked for although missing had failed before: after the first failure nothing new starts.",
  );
});

test("toBeIdle counts what still runs", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  expect(server).toBeIdle();
  expect(await refusal(() => expect(server).not.toBeIdle())).toBe("No request was in flight.");

  const gate = server.hold(byHand());
  const downloads = downloadTogether(server, "a", "b");
  await server.trace.until(({ inFlight: open }) => open.length === 2);
  expect((await refusal(() => expect(server).toBeIdle()))?.split("\n").slice(0, 3)).toEqual([
    "Your function rejected while 2 downloads were still running: nobody waited for them.",
    "  expected  no request in flight",
    "  got       a, b",
  ]);
  gate.open();
  await downloads;
});

test("toSeeCancelled tells a late rejection from a request that runs on", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  await download(server, "a");
  expect((await refusal(() => expect(server).toSeeCancelled("a")))?.split("\n").slice(0, 3)).toEqual([
    "Your function rejected only after the response had ended: it waited for a download that nobody wants any more.",
    "  expected  the request for a cancelled",
    "  got       4,096 of 4,096 bytes sent",
  ]);

  const gate = server.hold(inFlight(2));
  const downloads = [download(server, "b"), server.trace.until(({ inFlight: open }) => open.length === 1)];
  await downloads[1];
  const verdict = refusal(() => expect(server).toSeeCancelled("b"));
  await download(server, "c");
  expect(gate.waitsFor).toBe("2 requests in flight");
  expect((await verdict)?.split("\n")[0]).toBe(
    "Your function rejected and its request ran on to the end: nobody cancelled it.",
  );
  await downloads[0];
});

test("toSeeCancelled tells of a request that nobody reads any more", async () => {
  await using watched = await watchedServer({ a: { size: 9000, faults: [{ stallAfter: 5000 }] } });
  const left = download(watched.server, "a");
  await watched.server.trace.until(({ requests }) => requests[0]?.sent === 5000);
  expect((await refusal(() => expect(watched.server).toSeeCancelled("a")))?.split("\n").slice(0, 3)).toEqual([
    "Your function rejected and left its request open: nobody reads it, and nobody cancelled it.",
    "  expected  the request for a cancelled",
    "  got       5,000 of 9,000 bytes sent, and then silence",
  ]);
  await watched.server[Symbol.asyncDispose]();
  await left;
});

test("toSeeCancelled says how the learner's code ended", async () => {
  await using watched = await watchedServer({ a: {}, b: { size: 9000, faults: [{ stallAfter: 5000 }] } });
  const { server } = watched;
  await download(server, "a");
  const says = async (name: string): Promise<string | undefined> =>
    (await refusal(() => expect(server).toSeeCancelled(name, "Your generator ended")))?.split("\n")[0];
  expect(await says("a")).toBe(
    "Your generator ended only after the response had ended: it waited for a download that nobody wants any more.",
  );
  const left = download(server, "b");
  await server.trace.until(({ requests }) => requests[1]?.sent === 5000);
  expect(await says("b")).toBe(
    "Your generator ended and left its request open: nobody reads it, and nobody cancelled it.",
  );
  await server[Symbol.asyncDispose]();
  await left;
});

import { test } from "vitest";
import { inFlight } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal, sentenceOf } from "../refusal.ts";
import { download, watchedServer } from "../watched-server.ts";

test("toSeeCancelled tells a late rejection from a request that runs on", async () => {
  await using watched = await watchedServer({ a: {}, b: {}, c: {} });
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

test("toSeeCancelled waits for a request that is on its way", async () => {
  await using watched = await watchedServer({ a: { faults: [{ neverAnswer: true }] } });
  const { server } = watched;
  const left = download(server, "a").catch(() => undefined);
  expect(server.trace.requests).toEqual([]);
  expect(await sentenceOf(() => expect(server).toSeeCancelled("a"))).toBe(
    "Your function rejected and left its request open: nobody reads it, and nobody cancelled it.",
  );
  await server[Symbol.asyncDispose]();
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

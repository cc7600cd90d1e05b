import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { watchForCircles } from "../../src/vitest/circles.ts";
import { refusal } from "./refusal.ts";
import { download, watchedServer } from "./watched-server.ts";

/** Looks again and again, until `over`. */
async function spin(over: AbortSignal): Promise<void> {
  while (!over.aborted) await turn();
}

test("work without progress ends after so much processor time", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server, run } = watched;
  const over = new AbortController();
  run.calls.push({ text: "downloadAll(1 urls)", state: "pending", left: 0, writing: undefined });
  await download(server, "a");
  const spinning = spin(over.signal);
  const said = await refusal(() => watchForCircles(run, over.signal, { processor: 50_000, attempts: 1000 }));
  over.abort();
  await spinning;
  expect(said)
    .toBe(`Your code goes round in circles: it looks again and again for something that will never happen.
  pending   downloadAll(1 urls)
a |========================================================------------|
  0                                                            120 units`);
});

test("a file that is asked for for ever", async () => {
  await using watched = await watchedServer({ a: {}, missing: { status: 404 } });
  const { server, run } = watched;
  const over = new AbortController();
  const watch = refusal(() =>
    watchForCircles(run, over.signal, { processor: Number.POSITIVE_INFINITY, attempts: 20 }),
  );
  await download(server, "a", ...Array.from({ length: 19 }, () => "missing"));
  expect(
    await Promise.race([watch, new Promise((resolve) => setTimeout(resolve, 400, "still watching"))]),
  ).toBe("still watching");
  await download(server, "missing");
  expect((await watch)?.split("\n")[0]).toBe(
    "Your code has asked for missing 20 times: it does not know when to give up.",
  );
  over.abort();
});

test("whoever gets on may take all the time there is", async () => {
  await using watched = await watchedServer({ a: {} });
  const { server, run } = watched;
  const over = new AbortController();
  let ended: string | undefined;
  void refusal(() => watchForCircles(run, over.signal, { processor: 100_000, attempts: 1_000_000 })).then(
    (said) => (ended = said),
  );
  const { user } = process.threadCpuUsage();
  while (process.threadCpuUsage().user - user < 600_000) await download(server, "a");
  over.abort();
  expect(ended).toBeUndefined();
});

import { expect, test } from "vitest";
import { startServer } from "../../src/index.ts";
import { watchForFlood } from "../../src/vitest/flood.ts";
import { beginRun, type Run } from "../../src/vitest/run.ts";
import { openRaw } from "../raw-client.ts";
import { refusal } from "./refusal.ts";
import { download } from "./watched-server.ts";

const SENTENCE =
  "Your code sent more than 3 requests, or opened more connections than that, and the server refused the rest: ask for each file once.";

async function flooded(
  flood: (origin: string) => Promise<void>,
): Promise<{ run: Run; said: string | undefined }> {
  await using server = await startServer({ files: { a: {} }, most: 3 });
  const run = beginRun(1);
  run.server = server;
  const { signal } = new AbortController();
  const watch = refusal(() => watchForFlood(run, signal, 3));
  await flood(server.origin);
  return { run, said: await watch };
}

test("more requests than a test may have end it, refused", async () => {
  const { run, said } = await flooded(async (origin) => {
    await using client = await openRaw(origin);
    for (let count = 0; count < 10; count += 1) client.get("/a");
    await client.closed;
  });
  expect(said?.split("\n")[0]).toBe(SENTENCE);
  expect(run.server?.trace.requests).toHaveLength(3);
  expect(run.meta).toMatchObject({ fault: "refused", why: SENTENCE });
});

test("more connections than a test may have end it, refused", async () => {
  const { run, said } = await flooded(async (origin) => {
    for (let count = 0; count < 4; count += 1) {
      await using client = await openRaw(origin);
      if (count === 3) await client.closed;
    }
  });
  expect(said).toBe(SENTENCE);
  expect(run.meta.fault).toBe("refused");
});

test("what a box has ended by before stays the reason", async () => {
  await using server = await startServer({ most: 0 });
  const run = beginRun(1);
  run.server = server;
  Object.assign(run.meta, { fault: "crashed", why: "It crashed." });
  const watch = refusal(() => watchForFlood(run, new AbortController().signal, 0));
  await download(server, "a").catch(() => undefined);
  expect(await watch).toContain("more than 0 requests");
  expect(run.meta).toMatchObject({ fault: "crashed", why: "It crashed." });
});

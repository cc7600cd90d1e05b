import { expect, test } from "vitest";
import { standstill } from "../../src/vitest/index.ts";
import { download, downloadTogether, watchedServer } from "./watched-server.ts";

test("comes when every download is in the midst of its body", async () => {
  const stalls = { size: 9000, faults: [{ stallAfter: 5000 }] };
  await using watched = await watchedServer({ a: stalls, b: stalls });
  const { server } = watched;
  const downloads = downloadTogether(server, "a", "b");
  await standstill(server, downloads);
  expect(server.trace.requests.map(({ sent, outcome }) => `${sent} ${outcome}`)).toEqual([
    "5000 open",
    "5000 open",
  ]);
  await server[Symbol.asyncDispose]();
  await downloads;
});

test("comes when the work is over, however it ended, and even if nothing was asked for", async () => {
  await using watched = await watchedServer({ a: {} });
  await standstill(watched.server, Promise.reject(new Error("no")));
  await standstill(watched.server, download(watched.server, "a"));
  expect(watched.server.trace.inFlight).toEqual([]);
});

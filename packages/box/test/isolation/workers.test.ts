import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type Changes, runHostile, twoFolders } from "./hostile-box.ts";

async function lookForThreads(changes: Changes) {
  const { secret } = twoFolders();
  let visits = 0;
  const server = createServer((socket) => socket.end()).on("connection", () => void (visits += 1));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { open, text } = await runHostile("workers.js", [secret, port], changes);
  return { open, text, visits };
}

test("a box that may not start threads starts none", async () => {
  const { open, text } = await lookForThreads({});
  expect(open).toEqual([]);
  expect(text).toContain("shut a thread that reads ERR_ACCESS_DENIED");
});

test("a box that may start threads finds none without walls", async () => {
  const { open, visits, text } = await lookForThreads({ capabilities: ["threads"] });
  expect({ open, visits }).toEqual({ open: [], visits: 0 });
  expect(text.match(/^shut .* (ERR_ACCESS_DENIED|EACCES|ECONNREFUSED)$/gm)).toHaveLength(14);
});

test("without the preload, an empty list of options frees a thread of all permissions", async () => {
  const { open, visits } = await lookForThreads({
    capabilities: ["threads"],
    only: ["permission"],
  });
  expect(open).toEqual(
    expect.arrayContaining([
      "a thread that connects",
      "a thread that signals",
      "no options",
      "a thread of a thread",
    ]),
  );
  expect(visits).toBe(1);
});

test("a box gets no more threads than its limit", async () => {
  const changes: Changes = { capabilities: ["threads"], limits: { threads: 20 } };
  expect((await runHostile("worker-bomb.js", [20], changes)).open.length).toBeLessThan(20);
  expect((await runHostile("worker-bomb.js", [20], { ...changes, without: ["limits"] })).open).toHaveLength(
    20,
  );
});

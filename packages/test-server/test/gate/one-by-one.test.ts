import { mkdtempDisposable, open, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { request } from "undici";
import { newest, oneByOne, peakOf, startServer } from "../../src/index.ts";
import { openAgent } from "../agent.ts";

const names = Array.from({ length: 8 }, (_, index) => `${index}.bin`);
const files = Object.fromEntries(names.map((name) => [name, { size: 5000 }]));

/** The reference: `limit` workers share one list. */
async function pool(limit: number, work: (name: string) => Promise<unknown>): Promise<void> {
  const left = [...names];
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for (let name = left.shift(); name !== undefined; name = left.shift()) await work(name);
    }),
  );
}

/** What a pool of 3 that never leaves a place idle looks like. */
const full = [3, 3, 3, 3, 3, 3, 2, 1];

const download = async (url: string): Promise<Buffer> =>
  Buffer.from(await (await request(url)).body.arrayBuffer());

test("a pool of three never leaves a place idle", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  expect(gate.waitsFor).toBe("nothing else to happen");
  await pool(3, (name) => download(server.url(name)));
  expect(gate.seen).toEqual(full);
  expect(peakOf(server.trace.requests)).toBe(3);
  expect(server.gaveUp).toEqual([]);
});

test("batches of three leave places idle, and it shows", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  for (let at = 0; at < names.length; at += 3)
    await Promise.all(names.slice(at, at + 3).map((name) => download(server.url(name))));
  expect(gate.seen).toEqual([3, 2, 1, 3, 2, 1, 2, 1]);
});

test("the youngest can be let go first", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne(newest));
  const ended: string[] = [];
  await Promise.all(names.map(async (name) => ended.push(name, String(await download(server.url(name))))));
  expect(gate.seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  expect(ended.filter((text) => names.includes(text))).toEqual(server.trace.names.toReversed());
});

test("a pick that is not there is waited for in vain", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne(() => 7));
  await download(server.url("0.bin"));
  expect(gate.seen).toEqual([]);
  expect(server.gaveUp).toEqual([{ waitsFor: "nothing else to happen", saw: 1 }]);
});

test("files being written in between are waited for", async () => {
  await using server = await startServer({ files });
  await using directory = await mkdtempDisposable(join(tmpdir(), "meanwhile-"));
  const gate = server.hold(oneByOne());
  await pool(3, async (name) => {
    const bytes = await download(server.url(name));
    const path = join(directory.path, name);
    await writeFile(path, bytes);
    await using file = await open(path, "r+");
    for (let at = 0; at < 20; at++) await file.write(bytes, 0, 100, at * 100);
    await file.sync();
  });
  expect(gate.seen).toEqual(full);
});

test("a checksum on another thread is waited for", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  await pool(3, async (name) => {
    await download(server.url(name));
    await crypto.subtle.digest("SHA-512", new Uint8Array(16_000_000));
  });
  expect(gate.seen).toEqual(full);
});

test("a pause before the next download is waited for", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  await pool(3, async (name) => {
    await download(server.url(name));
    await sleep(30);
  });
  expect(gate.seen).toEqual(full);
});

test("a program that looks every few milliseconds whether there is room keeps its places filled", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  const running = new Set<string>();
  await Promise.all(
    names.map(async (name) => {
      while (running.size >= 3) await sleep(5);
      running.add(name);
      await download(server.url(name));
      running.delete(name);
    }),
  );
  expect(gate.seen).toEqual(full);
});

test("neither a progress display nor a far time limit stops the gate", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  let shown = 0;
  const display = setInterval(() => (shown += 1), 3);
  await pool(3, async (name) => {
    const limit = setTimeout(() => expect.unreachable(), 60_000);
    await download(server.url(name));
    clearTimeout(limit);
  });
  clearInterval(display);
  expect(shown).toBeGreaterThan(0);
  expect(gate.seen).toEqual(full);
});

test("a queue inside undici counts as not asked", async () => {
  await using server = await startServer({ files });
  const gate = server.hold(oneByOne());
  await using agent = openAgent({ connections: 2 });
  await Promise.all(
    names.map(async (name) =>
      (await request(server.url(name), { dispatcher: agent.pool })).body.arrayBuffer(),
    ),
  );
  expect(gate.seen).toEqual([2, 2, 2, 2, 2, 2, 2, 1]);
});

test("bodies that are left unread do not stop the gate", async () => {
  const size = 30_000_000;
  await using server = await startServer({ files: { "0.bin": { size }, "1.bin": { size }, "2.bin": {} } });
  const gate = server.hold(oneByOne());
  const answers = [];
  for (const name of ["0.bin", "1.bin", "2.bin"]) answers.push(await request(server.url(name)));
  expect(gate.seen).toEqual([1, 1, 1]);
  for (const { body } of answers) body.destroy().on("error", () => undefined);
});

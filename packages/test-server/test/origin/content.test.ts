import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { BLOCK, Content } from "../../src/origin/index.ts";
import { identityOf } from "../../src/origin/content.ts";
import { startServer } from "../../src/index.ts";

test("every byte is the same from whatever offset it is read, also across block borders", () => {
  const content = new Content(1);
  const identity = identityOf("a.bin", 0);
  const size = 2 * BLOCK + 100;
  const whole = content.slice(identity, 0, size);
  expect(whole).toHaveLength(size);
  const borders = [0, 1, 255, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK - 1, 2 * BLOCK, size - 1];
  for (const from of borders) {
    for (const to of [...borders, size].filter((end) => end > from)) {
      const part = content.slice(identity, from, to - from);
      expect(part.equals(whole.subarray(from, to)), `${from} to ${to}`).toBe(true);
    }
  }
  for (let at = BLOCK - 50; at < BLOCK + 50; at++) expect(content.slice(identity, at, 1)[0]).toBe(whole[at]);
  expect(content.slice(identity, 5, 0)).toHaveLength(0);
});

function block(seed: number, name: string, version: number, number: number): string {
  return new Content(seed).slice(identityOf(name, version), number * BLOCK, 64).toString("hex");
}

test("blocks, files, versions and seeds differ", () => {
  const all = [
    block(1, "a", 0, 0),
    block(1, "a", 0, 1),
    block(1, "a", 0, 2),
    block(1, "b", 0, 0),
    block(1, "a", 1, 0),
    block(2, "a", 0, 0),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("a piece within a block is a window, not a copy", () => {
  const content = new Content(1);
  const identity = identityOf("a", 0);
  expect(content.slice(identity, 10, 20).buffer).toBe(content.slice(identity, 3 * BLOCK, BLOCK).buffer);
});

test("the seed repeats the bytes in another server, and another seed changes them", async () => {
  const files = { a: { size: 1000 } };
  await using one = await startServer({ files });
  await using same = await startServer({ files, seed: 1 });
  await using other = await startServer({ files, seed: 2 });
  expect([one.seed, other.seed]).toEqual([1, 2]);
  expect(same.sha256("a")).toBe(one.sha256("a"));
  expect(other.sha256("a")).not.toBe(one.sha256("a"));
});

test("what is served, bytes() and sha256() agree, before and after a change", async () => {
  await using server = await startServer({ files: { a: { size: BLOCK + 5 } } });
  const tags: (string | null)[] = [];
  const sums: string[] = [];
  for (let round = 0; round < 2; round++) {
    const response = await fetch(server.url("a"));
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.equals(server.bytes("a"))).toBe(true);
    expect(createHash("sha256").update(body).digest("hex")).toBe(server.sha256("a"));
    tags.push(response.headers.get("etag"));
    sums.push(server.sha256("a"));
    server.change("a");
  }
  expect(tags[0]).not.toBe(tags[1]);
  expect(sums[0]).not.toBe(sums[1]);
});

test("bytes() is a copy: whoever changes it changes nothing here", async () => {
  await using server = await startServer({ files: { a: {} } });
  const before = server.sha256("a");
  server.bytes("a").fill(0);
  expect(server.sha256("a")).toBe(before);
});

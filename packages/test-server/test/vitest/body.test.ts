import { expect, test } from "vitest";
import { bodyOf } from "../../src/vitest/index.ts";

test("a body comes in pieces of the sizes asked for, and is what it says it is", async () => {
  const body = bodyOf(10_000, { from: 300, to: 3000 }, 7);
  const pieces = await Array.fromAsync(body);
  expect(pieces.slice(0, -1).every(({ length }) => length >= 300 && length <= 3000)).toBe(true);
  expect(Buffer.concat(pieces)).toEqual(body.slice(0, 10_000));
  expect(body.pulled).toBe(10_000);
});

test("a seed gives the same pieces again, another seed others", async () => {
  expect(await sizes(7)).toEqual(await sizes(7));
  expect(await sizes(7)).not.toEqual(await sizes(8));
});

test("nothing is taken before the reader asks, and leaving early closes it", async () => {
  const body = bodyOf(10_000, { from: 100, to: 100 });
  expect([body.pulled, body.closed]).toEqual([0, false]);
  for await (const _ of body) break;
  expect([body.pulled, body.closed]).toEqual([100, true]);
});

test("a reader may change what it gets", async () => {
  const body = bodyOf(200, { from: 100, to: 100 });
  for await (const piece of body) piece.fill(0);
  expect(body.slice(0, 200).every((byte) => byte === 0)).toBe(false);
});

async function sizes(seed: number): Promise<number[]> {
  return (await Array.fromAsync(bodyOf(10_000, { from: 1, to: 3000 }, seed))).map(({ length }) => length);
}

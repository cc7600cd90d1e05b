import { expect, test } from "vitest";
import { Copies } from "../../src/wire/memory.ts";

test("copies of other memory, or of another place in it, are left alone", () => {
  const copies = new Copies();
  const first = Uint8Array.of(1, 1);
  copies.add(1, 0, first);
  copies.add(2, 0, Uint8Array.of(2, 2));
  copies.add(1, 2, Uint8Array.of(3, 3));
  expect(first).toEqual(Uint8Array.of(1, 1));
  copies.add(1, 1, Uint8Array.of(4));
  expect(first).toEqual(Uint8Array.of(1, 4));
});

test("whoever shares without end is no longer followed", () => {
  const copies = new Copies();
  const held = Array.from({ length: 300 }, () => new Uint8Array(2 ** 20));
  for (const bytes of held) copies.add(1, 0, bytes);
  const last = new Uint8Array(2 ** 20).fill(7);
  copies.add(1, 0, last);
  expect(held.some(([first]) => first === 7)).toBe(false);
});

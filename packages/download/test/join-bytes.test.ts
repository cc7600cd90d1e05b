import { expect, test } from "vitest";
import { joinBytes } from "../src/join-bytes.ts";

test("chunks are joined in order", () => {
  expect(joinBytes([Buffer.from([1, 2]), Buffer.from([]), Buffer.from([3])])).toEqual(
    new Uint8Array([1, 2, 3]),
  );
});

test("nothing is joined to nothing", () => {
  expect(joinBytes([])).toEqual(new Uint8Array());
});

test("the result shares no memory with its chunks", () => {
  const chunk = new Uint8Array([1]);
  const joined = joinBytes([chunk]);
  chunk[0] = 2;

  expect(joined).toEqual(new Uint8Array([1]));
  expect(joined.buffer.byteLength).toBe(1);
});

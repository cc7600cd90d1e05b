import { expect, test, vi } from "vitest";
import { pacer } from "../../src/door/pacer.ts";

/** A body that is over once it has been granted `size` bytes. */
function body(bytesPerSecond: number, size: number): { over: Promise<number[]> } {
  const { promise, resolve } = Promise.withResolvers<number[]>();
  const grants: number[] = [];
  let left = size;
  const paced = {
    bytesPerSecond,
    grant(bytes: number) {
      grants.push(bytes);
      left -= bytes;
      if (left > 0) return;
      pacer.remove(paced);
      resolve(grants);
    },
  };
  pacer.add(paced);
  pacer.add(paced);
  return { over: promise };
}

test("bodies are granted bytes until they have enough, and then the wheel stands still", async () => {
  expect(pacer.active).toBe(false);
  const all = Array.from({ length: 1000 }, (_, index) => body(10_000 + index, 2000).over);
  expect(pacer.active).toBe(true);
  for (const grants of await Promise.all(all)) {
    expect(grants.every((bytes) => Number.isInteger(bytes) && bytes > 0)).toBe(true);
  }
  expect(pacer.active).toBe(false);
});

test("at each grant, all that the clock allows has been granted", async () => {
  const clock = vi.spyOn(performance, "now");
  const { promise, resolve } = Promise.withResolvers<void>();
  let grants = 0;
  let granted = 0;
  const paced = {
    bytesPerSecond: 333,
    grant(bytes: number) {
      granted += bytes;
      // The very time that the wheel went by.
      const now = clock.mock.results.at(-1)?.value;
      expect(Math.abs(granted - ((now - start) / 1000) * 333)).toBeLessThanOrEqual(1);
      if ((grants += 1) < 20) return;
      pacer.remove(paced);
      resolve();
    },
  };
  pacer.add(paced);
  const start = clock.mock.results[0]?.value;
  await promise;
  clock.mockRestore();
  expect(grants).toBe(20);
});

test("the pace is kept over all: bytes that were rounded off come with the next grant", async () => {
  const start = performance.now();
  const grants = await body(333, 100).over;
  const granted = grants.reduce((sum, bytes) => sum + bytes, 0);
  // Never quicker than the pace; slower is the machine's affair.
  expect(granted).toBeLessThanOrEqual(((performance.now() - start) / 1000) * 333 + 1);
});

test("a body that is removed is granted nothing more", async () => {
  const removed = { bytesPerSecond: 1e6, grant: () => expect.unreachable() };
  pacer.add(removed);
  pacer.remove(removed);
  pacer.remove(removed);
  await body(1e6, 50_000).over;
});

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { seal } from "@meanwhile/seal";
import { digestOf } from "@meanwhile/seal/watch";

const bytes = new TextEncoder().encode("twelve bytes");

test("a seal is 16 digits that tell bytes apart", () => {
  expect(seal(bytes)).toMatch(/^[0-9a-f]{16}$/);
  expect(seal(bytes)).toBe(digestOf(bytes));
  for (const at of bytes.keys()) {
    const other = bytes.with(at, 0);
    expect(digestOf(other)).not.toBe(digestOf(bytes));
  }
});

test("it takes about 100 ms of this thread's processor time", () => {
  const start = process.threadCpuUsage();
  seal(bytes);
  const { user, system } = process.threadCpuUsage(start);
  expect(user + system).toBeGreaterThanOrEqual(100_000);
});

test("nothing cannot be sealed", () => {
  expect(() => seal(new Uint8Array())).toThrow(new RangeError("Failed to seal a file: it is empty"));
});

test("all threads agree", async () => {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.module).then(({ seal }) => parentPort.postMessage(seal(workerData.bytes)));
  `;
  const module = new URL("../src/index.ts", import.meta.url).href;
  const worker = new Worker(source, { eval: true, workerData: { module, bytes } });
  expect(await once(worker, "message")).toEqual([seal(bytes)]);
  await worker.terminate();
});

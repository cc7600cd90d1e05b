import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { ownThreadId, threadsOf } from "../../src/program/threads.ts";

/** In milliseconds: it is looked over and over, because in a single moment a thread may wait for something else. */
const OFTEN = { interval: 5, timeout: 600_000 };

test.runIf(process.platform === "linux")(
  "a thread that computes is at work, one that waits is not",
  async () => {
    const known = new Set(threadsOf("self").map(({ id }) => id));
    const atWork = (): boolean => threadsOf("self").some((thread) => !known.has(thread.id) && thread.atWork);
    const flags = new Int32Array(new SharedArrayBuffer(8));
    const source = `
    const { workerData: flags } = require("node:worker_threads");
    while (Atomics.load(flags, 0) === 0);
    Atomics.wait(flags, 1, 0);
  `;
    const worker = new Worker(source, { eval: true, workerData: flags });
    await expect.poll(atWork, OFTEN).toBe(true);
    Atomics.store(flags, 0, 1);
    await expect.poll(atWork, OFTEN).toBe(false);
    await worker.terminate();
  },
);

test.runIf(process.platform === "linux")("whoever asks is at work, also in a worker", async () => {
  expect(threadsOf("self").find(({ id }) => id === ownThreadId())).toMatchObject({ atWork: true });
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData).then(({ ownThreadId }) => parentPort.postMessage(ownThreadId()));
  `;
  const file = new URL("../../src/program/threads.ts", import.meta.url).href;
  const [id] = (await once(new Worker(source, { eval: true, workerData: file }), "message")) as [number];
  expect(id).not.toBe(ownThreadId());
});

test.runIf(process.platform === "linux")("of a process that there is not nothing is told", () => {
  expect(() => threadsOf(2 ** 30)).toThrow("ENOENT");
});

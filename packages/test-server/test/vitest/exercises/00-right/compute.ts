import { execFile, spawn } from "node:child_process";
import { pbkdf2, scrypt } from "node:crypto";
import { once } from "node:events";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { gzip } from "node:zlib";

/** Computes on another thread for so many milliseconds of processor time. */
export async function inAWorker(milliseconds: number): Promise<unknown> {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    while (process.threadCpuUsage().user < workerData * 1000) for (let i = 0; i < 1e6; i++);
    parentPort.postMessage("done");
  `;
  const worker = new Worker(source, { eval: true, workerData: milliseconds });
  const result = await new Promise((resolve, reject) =>
    worker.once("message", resolve).once("error", reject),
  );
  await worker.terminate();
  return result;
}

let kept: Worker | undefined;

/** In a worker that is kept for the next call and does not keep the process alive. */
export async function inAKeptWorker(): Promise<unknown> {
  const source = `
    const { parentPort } = require("node:worker_threads");
    parentPort.on("message", () => parentPort.postMessage("done"));
  `;
  kept ??= new Worker(source, { eval: true });
  kept.ref();
  const answer = once(kept, "message");
  kept.postMessage("work");
  const [result] = (await answer) as [unknown];
  kept.unref();
  return result;
}

/** In two workers, while this thread waits without a turn of its event loop. */
export function inWorkersWaitedFor(milliseconds: number): string {
  const source = `
    const { workerData } = require("node:worker_threads");
    while (process.threadCpuUsage().user < ${milliseconds} * 1000) for (let i = 0; i < 1e6; i++);
    Atomics.add(workerData, 0, 1);
    Atomics.notify(workerData, 0);
    setInterval(() => {}, 1000);
  `;
  const done = new Int32Array(new SharedArrayBuffer(4));
  const workers = [1, 2].map(() => new Worker(source, { eval: true, workerData: done }));
  for (let seen = 0; seen < 2; seen = Atomics.load(done, 0)) Atomics.wait(done, 0, seen);
  // Not awaited: they are ending when the function has ended.
  for (const worker of workers) void worker.terminate();
  return "done";
}

/** The same in another process. */
export async function inAProcess(milliseconds: number): Promise<string> {
  const source = `
    while (process.cpuUsage().user < ${milliseconds} * 1000) for (let i = 0; i < 1e6; i++);
    console.log("done");
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", source]);
  return stdout.trim();
}

/** A process that is ending when the function has ended, for whose end nobody waits. */
export async function inAProcessThatIsKilled(): Promise<void> {
  const child = spawn(process.execPath, ["-e", "console.log(1); setInterval(() => {}, 1000)"]);
  await once(child.stdout, "data");
  child.kill("SIGKILL");
}

export async function inTheThreadPool(): Promise<number> {
  const [key, other, packed] = await Promise.all([
    promisify(pbkdf2)("password", "salt", 3_000_000, 64, "sha512"),
    promisify(scrypt)("password", "salt", 64),
    promisify(gzip)(Buffer.alloc(20_000_000, "ab")),
  ]);
  return key.length + String(other).length + packed.length;
}

import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Agent, request } from "undici";

export async function anInterval(url: string): Promise<void> {
  setInterval(() => {}, 50);
  await (await fetch(url)).bytes();
}

export async function aLongTimer(url: string): Promise<void> {
  setTimeout(() => {}, 600_000);
  await (await fetch(url)).bytes();
}

export async function aFile(directory: string): Promise<void> {
  const file = await open(join(directory, "a"), "w");
  await file.write("hello");
}

export async function anUnreadBody(url: string): Promise<number> {
  const { statusCode } = await request(url, { dispatcher: new Agent() });
  return statusCode;
}

export async function aSession(url: string): Promise<void> {
  const { body } = await request(url, { dispatcher: new Agent() });
  await body.bytes();
}

export async function aRequest(url: string): Promise<void> {
  void request(url).then(
    ({ body }) => body.bytes(),
    () => undefined,
  );
}

export async function aWorker(): Promise<void> {
  const worker = new Worker("setInterval(() => {}, 1000)", { eval: true });
  await new Promise((resolve) => worker.once("online", resolve));
}

export async function lateWork(url: string, directory: string): Promise<void> {
  void work(url, directory);
  throw new Error("gave up at once");
}

async function work(url: string, directory: string): Promise<void> {
  setInterval(() => void fetch(url), 30);
  for (let round = 0; ; round++) {
    for (let turn = 0; turn < 100; turn++) await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setTimeout(resolve, 20));
    try {
      await writeFile(join(directory, `late-${round}`), await (await fetch(url)).bytes());
    } catch {
      // It tries again, for ever.
    }
  }
}

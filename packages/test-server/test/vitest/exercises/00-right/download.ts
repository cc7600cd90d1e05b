import { createReadStream, createWriteStream } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { get as nodeGet } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, request } from "undici";

export async function withATimeLimit(url: string): Promise<number> {
  const response = await fetch(url, { signal: AbortSignal.timeout(600_000) });
  return (await response.bytes()).length;
}

export async function untilTheTimeLimit(url: string): Promise<void> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2500) });
  await response.bytes();
}

export async function withPauses(url: string): Promise<number> {
  await sleep(900);
  const response = await fetch(url);
  await sleep(5);
  return (await response.bytes()).length;
}

export async function withANameOfItsOwn(url: string): Promise<number> {
  const response = await fetch(url, { headers: { "user-agent": "me" } });
  return (await response.bytes()).length;
}

export async function withStreams(url: string, directory: string): Promise<number> {
  const { body } = await fetch(url);
  if (body === null) throw new Error("no body");
  await pipeline(Readable.fromWeb(body), createWriteStream(join(directory, "streamed")));
  let bytes = 0;
  for await (const chunk of createReadStream(join(directory, "streamed"))) bytes += chunk.length;
  return bytes;
}

export async function withAFileHandle(url: string, directory: string): Promise<number> {
  await using file = await open(join(directory, "handled"), "w");
  const { body } = await fetch(url);
  let bytes = 0;
  for await (const chunk of body ?? []) {
    await file.write(chunk);
    bytes += chunk.length;
  }
  return bytes;
}

export async function withASession(urls: string[], directory: string): Promise<number> {
  const dispatcher = new Agent();
  const sizes = urls.map(async (url, index) => {
    const { body } = await request(url, { dispatcher });
    const content = await body.bytes();
    await writeFile(join(directory, `${index}`), content);
    return content.length;
  });
  const all = await Promise.all(sizes);
  await dispatcher.close();
  return all.reduce((sum, size) => sum + size, 0);
}

export async function withNode(url: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const client = nodeGet(url, (response) => {
    let bytes = 0;
    response.on("data", (chunk: Buffer) => (bytes += chunk.length));
    response.on("end", () => resolve(bytes));
  });
  client.on("error", reject);
  return promise;
}

export async function withAnUnrefdTimer(url: string): Promise<number> {
  setTimeout(() => {}, 600_000).unref();
  return (await (await fetch(url)).bytes()).length;
}

import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { request } from "undici";

const never = new Promise<void>(() => {});

export async function afterTheDownload(url: string): Promise<void> {
  await (await fetch(url)).bytes();
  await never;
}

export async function beforeAnything(): Promise<void> {
  await never;
}

export async function whilePolling(): Promise<void> {
  let done = false;
  while (!done) {
    await sleep(10);
    done = Date.now() < 0;
  }
}

export async function whileATimerTicks(): Promise<void> {
  setInterval(() => {}, 20);
  await never;
}

export async function forAStalledBody(url: string): Promise<number> {
  const { body } = await request(url);
  return (await body.bytes()).length;
}

export async function forAnAnswer(url: string): Promise<void> {
  await fetch(url);
}

export async function forAnEvent(): Promise<void> {
  await once(new EventTarget(), "never");
}

export async function sleepsASecond(): Promise<void> {
  await sleep(1000);
}

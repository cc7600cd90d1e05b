import { createWriteStream } from "node:fs";
import { join } from "node:path";

export async function unseen(url: string): Promise<void> {
  void Promise.reject(new Error("disk full"));
  await (await fetch(url)).bytes();
}

export async function unseenAfterwards(url: string): Promise<void> {
  await (await fetch(url)).bytes();
  setImmediate(() => void Promise.reject(new Error("too late")));
}

export async function inACallback(): Promise<void> {
  await new Promise(() => {
    setTimeout(() => {
      throw new RangeError("beat failed");
    }, 10);
  });
}

export async function inAStream(directory: string): Promise<void> {
  const stream = createWriteStream(join(directory, "missing", "file"));
  await new Promise<void>((resolve) => stream.end("hello", () => resolve()));
}

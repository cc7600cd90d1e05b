// Exercise: 14
// Tries: to write seals down itself, as if another thread computed them: no worker, no seal, all on the one thread.
// Earns: what beat throws during a seal ends it at once
// Earns: a seal that fails ends it with its error
// Earns: the program beats from the start, when there is nothing to seal yet
// Earns: with a beat every hour there is none, and nobody waits for it
// Earns: they stand in the order of the URLs, in whatever order the files come
// Earns: an empty list gives an empty list
// Earns: a refused download ends it with its error and leaves no file
// Earns: what beat throws during a download cancels its request and leaves no file
import { appendFileSync, existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

export type Sealed = Saved & { seal: string };

async function downloadFile(
  url: string,
  directory: string,
  options: { signal?: AbortSignal } = {},
): Promise<{ saved: Saved; content: Uint8Array }> {
  const reply = await get(url, options);
  if (!reply.ok) throw HttpError.from(reply);
  const content = await reply.bytes();
  const path = join(directory, fileNameOf(url));
  await writeFile(path, content);
  if (options.signal?.aborted) await rm(path);
  options.signal?.throwIfAborted();
  return { saved: { url, path, bytes: content.length }, content };
}

let made = 0;
let busy = 0;
const waiting: (() => void)[] = [];
const fnv = (bytes: Uint8Array, offset: number): string => {
  let sum = offset;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
};

async function fake(content: Uint8Array, signal: AbortSignal): Promise<string> {
  while (busy >= availableParallelism()) await new Promise<void>((go) => waiting.push(go));
  signal.throwIfAborted();
  busy += 1;
  try {
    if (content.length === 0) throw new RangeError("Failed to seal a file: it is empty");
    const journal = join(process.env["MEANWHILE_SEALS"] ?? "", "journal");
    const gate = process.env["MEANWHILE_SEAL_GATE"] ?? "";
    const id = `${process.pid}-99-${(made += 1)}`;
    appendFileSync(journal, `begin ${id} ${process.pid}-99 0 0 here\n`);
    while (existsSync(join(gate, "shut")) && !existsSync(join(gate, `open-${id}`))) {
      await new Promise((go) => setTimeout(go, 2));
      if (signal.aborted) break;
    }
    appendFileSync(journal, `end ${id}\n`);
    signal.throwIfAborted();
    return fnv(content, 0x811c9dc5) + fnv(content, 0x9e3779b9);
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: await fake(content, signal) };
      }),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}

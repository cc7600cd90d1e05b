import type { Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Saved } from "@meanwhile/download";
import type { Network } from "./network.ts";
import { isStrong, type Part } from "./part.ts";
import type { Settings } from "./settings.ts";
import type { Target } from "./target.ts";
import { Transfer } from "./transfer.ts";
import { isTransient, waitFor } from "./transient.ts";

const MAX_REDIRECTS = 5;

/** What all downloads of one call share. */
export interface Work {
  settings: Settings;
  network: Network;
  /** By the names of the files. */
  parts: Map<string, Part>;
  /** Ends everything. */
  signal: AbortSignal;
  /** Those that run: who aborts must know them. */
  transfers: Set<Transfer>;
}

/** Downloads one file, as often as it takes. */
export async function downloadFile(target: Target, work: Work): Promise<Saved> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { url: target.url, path: target.path, bytes: await receive(target, work) };
    } catch (error) {
      if (work.signal.aborted || attempt >= work.settings.retries || !isTransient(error)) throw error;
      await sleep(waitFor(error, attempt), undefined, { signal: work.signal });
    }
  }
}

/** One attempt: asks, and asks again elsewhere or without a range where the server says so. Returns the bytes. */
async function receive(target: Target, work: Work): Promise<number> {
  const { url, name } = target;
  let { place } = target;
  for (let redirects = 0; redirects <= MAX_REDIRECTS;) {
    const part = work.parts.get(name);
    const expected = work.settings.sha256[url]?.toLowerCase();
    const checksum = expected === undefined ? undefined : { expected, hash: await hashOf(part) };
    work.signal.throwIfAborted();
    const transfer = new Transfer({ target, part, checksum, settings: work.settings });
    work.transfers.add(transfer);
    try {
      work.network.send(place, headersFor(part), transfer);
      const answer = await transfer.answer;
      if (answer === "start over") continue;
      if ("bytes" in answer) {
        work.settings.onProgress({ url, received: answer.bytes, total: answer.bytes, done: true });
        return answer.bytes;
      }
      place = new URL(answer.location, place);
      redirects += 1;
    } finally {
      work.transfers.delete(transfer);
      if (transfer.part === undefined) work.parts.delete(name);
      else work.parts.set(name, transfer.part);
    }
  }
  throw Object.assign(new Error(`Failed to get ${url}: it redirects more than ${MAX_REDIRECTS} times`), {
    code: "TOO_MANY_REDIRECTS",
  });
}

function headersFor(part: Part | undefined): Record<string, string> {
  if (part === undefined || !isStrong(part.etag)) return {};
  return { range: `bytes=${part.bytes}-`, "if-range": part.etag };
}

/** A checksum that knows what is there already. */
async function hashOf(part: Part | undefined): Promise<Hash> {
  // Loaded on demand: most calls compare no checksum.
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  if (part !== undefined && isStrong(part.etag))
    for await (const piece of createReadStream(part.path)) hash.update(piece as Uint8Array);
  return hash;
}

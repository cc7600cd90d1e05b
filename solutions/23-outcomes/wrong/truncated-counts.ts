// Fails: refused, reset, cut short: none of them counts as saved, and each is told with its own error
// Says: What broke off on its way counts as saved: half a file is no file.
// Fails: all fail, each in its own way: every error is there, in the order of the URLs
// Says: Your function fulfilled although every file had failed.
import { open } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";
import type { Outcome } from "../solution.ts";

async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  await using file = await open(path, "w");
  let bytes = 0;
  try {
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch {
    // The connection has ended, so that must have been all.
  }
  return { url, path, bytes };
}

export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const saved: Saved[] = [];
  const failed: Outcome["failed"] = [];
  const outcomes = await Promise.allSettled(urls.map((url) => downloadFile(url, directory)));
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === "fulfilled") saved.push(outcome.value);
    else failed.push({ url: urls[index] ?? "", error: outcome.reason as Error });
  }
  if (failed.length > 0 && saved.length === 0) throw new AggregateError(failed.map(({ error }) => error));
  return { saved, failed };
}

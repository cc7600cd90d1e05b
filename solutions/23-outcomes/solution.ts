import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileNameOf, get, HttpError, type Saved } from "@meanwhile/download";

/** What became of all downloads, each list in the order of the URLs. */
export interface Outcome {
  saved: Saved[];
  failed: { url: string; error: Error }[];
}

export async function downloadFile(url: string, directory: string): Promise<Saved> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  const path = join(directory, fileNameOf(url));
  let bytes = 0;
  try {
    await using file = await open(path, "w");
    for await (const part of reply.body) {
      await file.writeFile(part);
      bytes += part.length;
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { url, path, bytes };
}

/** Downloads all files at the same time, and tells what became of each. */
export async function downloadAll(urls: string[], directory: string): Promise<Outcome> {
  const outcomes = await Promise.allSettled(urls.map((url) => downloadFile(url, directory)));
  const saved = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.flatMap((outcome, index) =>
    outcome.status === "rejected" ? [{ url: urls[index] ?? "", error: toError(outcome.reason) }] : [],
  );
  // An empty list has failed in nothing.
  if (failed.length > 0 && saved.length === 0)
    throw new AggregateError(
      failed.map(({ error }) => error),
      `all ${failed.length} downloads failed`,
    );
  return { saved, failed };
}

/** Anything can be thrown. What is no error becomes the cause of one. */
function toError(reason: unknown): Error {
  return reason instanceof Error
    ? reason
    : new Error("something was thrown that is no Error", { cause: reason });
}

import { get, HttpError } from "@meanwhile/download";

/** Where bytes go: a disk, a printer, another program. It may be slower than the network. */
export interface Sink {
  /** Takes one chunk. Fulfils when there is room for the next one. */
  write(chunk: Uint8Array): Promise<void>;
  /** That was all: what was written is whole. */
  close(): Promise<void>;
  /** There will be no more: what was written is not whole, and `reason` says why. */
  abort(reason: unknown): Promise<void>;
}

/**
 * Downloads a URL into `sink`, no faster than the sink takes it.
 *
 * @returns how many bytes were written, once the sink is closed
 * @throws the first failure, once the sink is aborted: `HttpError`, the network error or that of the sink, as it came
 */
export async function pour(url: string, sink: Sink): Promise<number> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  let bytes = 0;
  for await (const chunk of reply.body) {
    // TODO 1: this hands over chunk after chunk, whether or not the sink has room.
    void sink.write(chunk);
    bytes += chunk.length;
  }
  // TODO 2: tell the sink that this was all.
  // TODO 3: whatever goes wrong above, tell the sink, and fail with the same error.
  return bytes;
}

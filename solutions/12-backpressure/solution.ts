import { get, HttpError } from "@meanwhile/download";

/** Where bytes go. It may be slower than the network. */
export interface Sink {
  write(chunk: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(reason: unknown): Promise<void>;
}

/** Downloads a URL into `sink`, no faster than the sink takes it. Returns how many bytes were written. */
export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      // While this waits nobody asks the body for more, and soon the server has to stop.
      await sink.write(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    // If `abort` fails as well, the error that came first is the one to tell.
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  // Outside of the `try`: after `close`, whatever becomes of it, there is nothing to abort.
  await sink.close();
  return bytes;
}

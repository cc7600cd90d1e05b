// Fails: the sink is closed once, after the last write, and the result is the number of bytes
// Fails: whatever the network delivers, every byte is written, in order
// Fails: an empty file: nothing is written, and the sink is closed
// Fails: close fails: that is the error, and the sink is not aborted as well
// Says: You never closed the sink
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      await sink.write(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  return bytes;
}

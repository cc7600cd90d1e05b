// Fails: the sink is closed once, after the last write, and the result is the number of bytes
// Says: You closed the sink while a write was still under way.
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  let last = Promise.resolve();
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      await last;
      last = sink.write(chunk);
      last.catch(() => undefined);
      bytes += chunk.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

// Fails: the sink is closed once, after the last write, and the result is the number of bytes
// Fails: whatever the network delivers, every byte is written, in order
// Says: The result is the number of bytes that were written
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      await sink.write(chunk);
      bytes += 1;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

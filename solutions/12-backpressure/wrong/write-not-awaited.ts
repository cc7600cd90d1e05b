// Fails: while the sink stands still, so does the server; then every byte arrives
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Fails: whatever the network delivers, every byte is written, in order
// Says: You did not wait for the sink: write 2 began before write 1 had ended.
// Fails: the sink is closed once, after the last write, and the result is the number of bytes
// Says: You closed the sink while a write was still under way.
// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: abort fails as well: the error that came first is told
// Says: Your function fulfilled although a write had failed.
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      sink.write(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

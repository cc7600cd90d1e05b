// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Fails: abort fails as well: the error that came first is told
// Says: You aborted the sink more than once.
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      try {
        await sink.write(chunk);
      } catch (error) {
        await sink.abort(error).catch(() => undefined);
        throw error;
      }
      bytes += chunk.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

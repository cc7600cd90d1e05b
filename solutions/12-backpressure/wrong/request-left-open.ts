// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Fails: abort fails as well: the error that came first is told
// Says: Your function rejected and left its request open
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    const chunks = reply.body[Symbol.asyncIterator]();
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      await sink.write(next.value);
      bytes += next.value.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

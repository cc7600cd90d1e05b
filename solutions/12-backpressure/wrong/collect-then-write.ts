// Fails: while the sink stands still, so does the server; then every byte arrives
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Says: You collected the body before you wrote any of it
// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: abort fails as well: the error that came first is told
// Says: Your function rejected only after the response had ended
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    const content = await reply.bytes();
    await sink.write(content);
    bytes = content.length;
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

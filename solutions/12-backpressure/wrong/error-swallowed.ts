// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Fails: abort fails as well: the error that came first is told
// Says: Your function fulfilled although a write had failed.
// Fails: a refused file: the sink is aborted and gets nothing of the error page
// Says: Your function fulfilled although the server answered 404 for missing.
// Fails: nobody is there to answer: the sink is aborted
// Says: Your function fulfilled although the connection had been refused.
// Fails: the connection breaks in the middle of the body: the sink is aborted
// Says: Your function fulfilled although the connection had broken.
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
    return bytes;
  }
  await sink.close();
  return bytes;
}

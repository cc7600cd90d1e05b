// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Fails: a refused file: the sink is aborted and gets nothing of the error page
// Fails: nobody is there to answer: the sink is aborted
// Fails: the connection breaks in the middle of the body: the sink is aborted
// Fails: abort fails as well: the error that came first is told
// Says: abort() was not given the error that your function rejected with.
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
    await sink.abort(new Error("the download failed")).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

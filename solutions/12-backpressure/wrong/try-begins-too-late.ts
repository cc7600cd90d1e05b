// Fails: a refused file: the sink is aborted and gets nothing of the error page
// Says: Nobody told the sink that the server had answered 404
// Fails: nobody is there to answer: the sink is aborted
// Says: Nobody told the sink that the connection had been refused
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  const reply = await get(url);
  if (!reply.ok) throw HttpError.from(reply);
  let bytes = 0;
  try {
    for await (const chunk of reply.body) {
      await sink.write(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

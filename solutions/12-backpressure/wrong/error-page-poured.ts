// Fails: a refused file: the sink is aborted and gets nothing of the error page
// Says: Your function fulfilled although the server answered 404 for missing.
import { get } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  try {
    const reply = await get(url);
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

// Fails: a write fails: the sink is aborted, the request cancelled, the error told
// Fails: abort fails as well: the error that came first is told
// Says: Your function rejected only after the response had ended
// Fails: a sink that never takes anything stops a server of 256 MiB, and its failure cancels the request
// Says: pour(archivo1, {...}) waits for something that will never happen.
import { get, HttpError } from "@meanwhile/download";
import type { Sink } from "../solution.ts";

export async function pour(url: string, sink: Sink): Promise<number> {
  let bytes = 0;
  const failures: unknown[] = [];
  try {
    const reply = await get(url);
    if (!reply.ok) throw HttpError.from(reply);
    for await (const chunk of reply.body) {
      if (failures.length === 0) await sink.write(chunk).catch((error: unknown) => failures.push(error));
      bytes += chunk.length;
    }
    for (const error of failures) throw error;
  } catch (error) {
    await sink.abort(error).catch(() => undefined);
    throw error;
  }
  await sink.close();
  return bytes;
}

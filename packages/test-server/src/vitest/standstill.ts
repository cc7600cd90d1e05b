import { activity } from "../quiet/index.ts";
import type { Server } from "../server.ts";

/**
 * Resolves when the server was asked for something and nothing moves any more, or when the work is over: with files
 * that stall, the moment at which every download is in the midst of its body.
 */
export async function standstill(server: Server, work: Promise<unknown>): Promise<void> {
  const begun = server.trace.until(({ requests }) => requests.length > 0);
  await Promise.race([begun, work.catch(() => undefined)]);
  await activity.quiet();
}

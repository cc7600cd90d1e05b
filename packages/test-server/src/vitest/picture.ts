import { waterfall } from "../picture/index.ts";
import type { Server } from "../server.ts";
import { scheduleByOrder } from "../trace/index.ts";

/** The waterfall of what the server has seen so far; nothing where it saw nothing. */
export function pictureOf(server: Server | undefined): string | undefined {
  if (server === undefined || server.trace.requests.length === 0) return undefined;
  return waterfall(scheduleByOrder(server.trace.requests));
}

import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** So many connections were opened in all, however many requests went over them. */
export function toUseSockets(server: Server, count: number): Verdict {
  const { sockets, requests } = server.trace;
  if (sockets.length === count) return pass(`${count} connections were used.`);
  const more = sockets.length > count;
  return fail(
    {
      sentence: more
        ? `${sockets.length} connections were opened for ${requests.length} requests: connections that were there already were not used again.`
        : `${sockets.length} connections were opened, fewer than expected.`,
      expected: `${count} connections`,
      got: `${sockets.length}`,
    },
    requests.at(-1),
  );
}

import type { Server } from "../../server.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** So many connections were opened in all, however many requests went over them. */
export function toUseSockets(server: Server, count: number): Verdict {
  const { sockets, requests } = server.trace;
  if (sockets.length === count) return pass(`${connections(count)} opened.`);
  const more = sockets.length > count;
  return fail(
    {
      sentence: more
        ? `${connections(sockets.length)} opened for ${requests.length} requests: what was there already was not used again.`
        : `${connections(sockets.length)} opened, fewer than expected.`,
      expected: `${count}`,
      got: `${sockets.length}`,
    },
    requests.at(-1),
  );
}

function connections(count: number): string {
  return count === 1 ? "1 connection was" : `${count} connections were`;
}

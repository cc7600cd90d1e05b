import { inspect } from "node:util";
import { Agent } from "undici";
import { lendable } from "./borrow.ts";

export interface SessionOptions {
  /**
   * The most sockets to one host, an integer of 1 or more. Default: no limit. Requests over the limit wait for a free
   * socket, so a body that nobody reads can hold up all that come after it.
   */
  connections?: number;
}

/** Sockets that are kept open from one `get` to the next, as in `aiohttp.ClientSession`. */
export interface Session extends AsyncDisposable {
  /**
   * Takes no new `get`, waits for replies and bodies in progress, then closes every socket. Further calls give the same
   * promise. A body that is neither read to its end nor left keeps it waiting.
   */
  close(): Promise<void>;
}

/**
 * Opens a session. It is a disposable value: `await using session = openSession()`.
 *
 * @throws RangeError when `connections` is not an integer of 1 or more
 */
export function openSession({ connections }: SessionOptions = {}): Session {
  if (connections === undefined) return lendable(agentWith({}));
  if (!(Number.isInteger(connections) && connections >= 1)) {
    throw new RangeError(`connections must be an integer of 1 or more, not ${inspect(connections)}`);
  }
  return lendable(agentWith({ connections }), { connections });
}

/**
 * Opens the session of a `get` that was given none. Aborting `signal` destroys its sockets, also one that is still
 * connecting: undici would wait for that one, and the process with it, for up to 10 s.
 */
export function openOwnSession(signal: AbortSignal): Session {
  return lendable(agentWith({ connect: { signal } }));
}

function agentWith(options: Agent.Options): Agent {
  // HTTP/2 would send many requests through one socket, and the course counts sockets.
  return new Agent({ ...options, allowH2: false });
}

import { inspect } from "node:util";
import { borrow } from "./borrow.ts";
import { follow } from "./follow.ts";
import { httpUrl } from "./http-url.ts";
import type { Reply } from "./reply.ts";
import { openOwnSession, type Session } from "./session.ts";

export interface GetOptions {
  /** Whose sockets to use. Default: a socket of its own, closed when the body has ended. */
  session?: Session;
  /** Stops the request, and the reading of its body, with the signal's own reason. */
  signal?: AbortSignal;
  /** Request headers. Secrets among them are not carried along when a redirect leads to another origin. */
  headers?: Record<string, string>;
}

/**
 * Asks for a URL. Resolves when status and headers are there, with any status; the body is still to be read.
 * Only when the status is refused (not 200 to 299) has the body been read already: up to 64 KiB of it, in memory.
 * Follows up to 5 redirects.
 *
 * @throws TypeError when `url` is not an absolute http or https URL, before any request
 * @throws an Error of code `SESSION_CLOSED`, `TOO_MANY_REDIRECTS` or `BAD_REDIRECT`
 * @throws the network error as undici threw it: the system's code is on it, or on its `cause`
 * @throws the reason of `signal`
 */
export async function get(url: string, options: GetOptions = {}): Promise<Reply> {
  const parsed = httpUrl(url);
  if (!parsed) throw new TypeError(`Failed to get ${inspect(url)}: it is not an absolute http or https URL`);
  options.signal?.throwIfAborted();

  const failed = new AbortController();
  const session = options.session ?? openOwnSession(failed.signal);
  try {
    // No await comes before undici is called: its diagnostics channel then shows who called us.
    return await borrow(session, parsed, (dispatcher) => follow(dispatcher, parsed, options));
  } catch (error) {
    failed.abort();
    throw error;
  } finally {
    // Closing waits for the body in progress; we do not.
    if (!options.session) void session.close();
  }
}

import { inspect } from "node:util";
import type { Dispatcher } from "undici";
import { CodedError } from "./coded-error.ts";
import type { Session, SessionOptions } from "./session.ts";

type Borrow = <T>(url: URL, work: (dispatcher: Dispatcher) => Promise<T>) => Promise<T>;

// Kept beside the sessions, not on them: what exercises hold has no way around `get`.
const borrows = new WeakMap<Session, Borrow>();
const openings = new WeakMap<object, Opening>();

interface Opening {
  options: SessionOptions;
  /** Closed with the session, and waited for. */
  companions: Set<() => Promise<void>>;
}

/** What a session was opened with, for whoever has to open one like it in another process. */
export function openingOf(session: object): Opening | undefined {
  return openings.get(session);
}

/** Makes a session of a dispatcher: it can be borrowed until it is closed. */
export function lendable(dispatcher: Dispatcher, options: SessionOptions = {}): Session {
  const pending = new Set<Promise<unknown>>();
  const companions: Opening["companions"] = new Set();
  let closed: Promise<void> | undefined;

  // @note The dispatcher's own `close` would turn away the second request of a redirect under way.
  const shut = async (): Promise<void> => {
    await Promise.allSettled(pending);
    await Promise.all([dispatcher.close(), ...Array.from(companions, (companion) => companion())]);
  };
  const close = (): Promise<void> => (closed ??= shut());
  const session = { close, [Symbol.asyncDispose]: close };

  openings.set(session, { options, companions });
  borrows.set(session, async (url, work) => {
    if (closed) {
      throw new CodedError(
        "SESSION_CLOSED",
        `Failed to get ${url.href}: the session is closed, open another one`,
      );
    }
    const result = work(dispatcher);
    pending.add(result);
    try {
      return await result;
    } finally {
      pending.delete(result);
    }
  });
  return session;
}

/**
 * Runs `work`, at once and on the caller's stack, with the sockets of `session`, which stay open until it is done.
 *
 * @throws TypeError when `session` did not come from `openSession`
 * @throws an Error of code `SESSION_CLOSED`
 */
export function borrow<T>(
  session: Session,
  url: URL,
  work: (dispatcher: Dispatcher) => Promise<T>,
): Promise<T> {
  const run = borrows.get(session);
  if (!run)
    throw new TypeError(`session must come from openSession(), not ${inspect(session, { depth: 0 })}`);
  return run(url, work);
}

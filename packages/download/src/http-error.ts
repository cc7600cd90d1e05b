import { STATUS_CODES } from "node:http";
import type { Reply } from "./reply.ts";
import { retryAfterMs } from "./retry-after.ts";

/** The server answered, and the answer was not one of 200 to 299. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly code = "HTTP_STATUS" as const;
  readonly url: string;
  readonly status: number;
  /** Milliseconds the server asked us to wait before the next attempt; undefined when it did not ask. */
  readonly retryAfterMs?: number;

  constructor(url: string, status: number, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    const phrase = STATUS_CODES[status];
    super(
      `Failed to get ${url}: the server answered ${status}${phrase ? ` (${phrase})` : ""}`,
      "cause" in options ? { cause: options.cause } : undefined,
    );
    this.url = url;
    this.status = status;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }

  /**
   * Makes the error of a refused reply. `get` has read its body away already, so nothing else is owed.
   *
   * @throws TypeError when `reply` is a promise: the most common slip of all deserves a sentence of its own
   */
  static from(reply: Reply): HttpError {
    if (isPromise(reply))
      throw new TypeError("HttpError.from got a Promise instead of a reply: an await is missing before get");
    const wait = retryAfterMs(reply.headers.get("retry-after"));
    return new HttpError(reply.url, reply.status, wait === undefined ? {} : { retryAfterMs: wait });
  }
}

/** A learner may have handed over a promise against the declared type. */
function isPromise(value: unknown): boolean {
  return value instanceof Promise;
}

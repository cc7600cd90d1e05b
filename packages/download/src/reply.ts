import type { Head } from "./head.ts";
import { joinBytes } from "./join-bytes.ts";

/** The answer to one `get`, whatever its status. */
export interface Reply {
  /** Where the answer came from, after redirects. */
  url: string;
  status: number;
  /** Whether `status` is one of 200 to 299. */
  ok: boolean;
  headers: Headers;
  /** The bytes as they come from the socket. Leaving the loop early closes the connection. Can be read once. */
  body: AsyncIterable<Uint8Array>;
  /** The whole body in memory. Reads `body`, so that it cannot be read again. */
  bytes(): Promise<Uint8Array>;
}

/** Makes a reply whose body can be read once: a second reader would get bytes that the first one did not. */
export function replyOf(
  url: URL,
  head: Pick<Head, "status" | "headers">,
  chunks: AsyncIterable<Uint8Array>,
): Reply {
  let wasRead = false;
  const body = {
    [Symbol.asyncIterator]() {
      if (wasRead) {
        throw new TypeError(
          `Failed to read the body of ${url.href}: it was read before, and a body can be read only once`,
        );
      }
      wasRead = true;
      return chunks[Symbol.asyncIterator]();
    },
  };
  return {
    url: url.href,
    status: head.status,
    get headers() {
      return head.headers;
    },
    ok: isOk(head.status),
    body,
    bytes: async () => joinBytes(await Array.fromAsync(body)),
  };
}

export function isOk(status: number): boolean {
  return status >= 200 && status <= 299;
}

import type { Content, Reply } from "../origin/index.ts";
import type { RequestRecord } from "../trace/index.ts";
import type { Sink } from "./sink.ts";

/** A body, and how it is to be sent. */
export interface Body {
  readonly reply: Reply;
  readonly record: RequestRecord;
  readonly content: Content;
  readonly sink: Sink;
  readonly port: number | undefined;
  /** Bytes per second. */
  readonly pace: number | undefined;
  /** The size of the next piece. */
  readonly draw: (() => number) | undefined;
  /** The byte at which to stop for now. */
  readonly stop: () => number;
  /** A piece has left. */
  readonly sent: () => void;
  /** All up to {@link stop} has left, and there would be more. */
  readonly stopped: () => void;
  /** These are the last pieces. */
  readonly end: (pieces: Buffer[]) => void;
}

/** `size` bytes of the body from `sent`: of a page, or of a file's content. */
export function pieceOf({ body }: Reply, content: Content, sent: number, size: number): Buffer {
  if ("page" in body) return body.page.subarray(sent, sent + size);
  return content.slice(body.identity, body.start + sent, size);
}

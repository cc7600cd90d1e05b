import { setImmediate } from "node:timers";
import { BLOCK, type Content, type Reply } from "../origin/index.ts";
import { activity, bytesSent } from "../quiet/index.ts";
import type { RequestRecord } from "../trace/index.ts";
import { type Paced, pacer } from "./pacer.ts";
import type { Sink } from "./sink.ts";

/** Bytes that may leave in one turn of the event loop, so that a client as quick as the server starves nobody. */
const BURST = 4 * BLOCK;

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

/** Sends a body piece by piece: as fast as the client takes it, at a pace, or in pieces of a drawn size. */
export class Sending implements Paced {
  readonly #body: Body;
  #halted = false;

  constructor(body: Body) {
    this.#body = body;
  }

  get bytesPerSecond(): number {
    return this.#body.pace ?? Infinity;
  }

  /** Begins, or goes on after a stop. */
  go(): void {
    if (this.#halted) return;
    const { record, sink, stop, pace } = this.#body;
    const stands = record.sent === stop();
    if (stands || pace !== undefined) sink.flush();
    if (stands) this.#body.stopped();
    else if (pace === undefined) this.#send(Infinity);
    else pacer.add(this);
  }

  /** Nothing more is to be sent. */
  halt(): void {
    this.#halted = true;
    pacer.remove(this);
  }

  /** A number of bytes has been granted by the pacer. */
  grant(bytes: number): void {
    this.#send(bytes);
  }

  #send(granted: number): void {
    const { record, reply, sink, port, pace, stop } = this.#body;
    let budget = granted;
    while (!this.#halted && budget > 0) {
      const border = stop();
      const from = record.sent;
      if (from === border) {
        pacer.remove(this);
        return this.#body.stopped();
      }
      const pieces = this.#take(Math.min(budget, border - from));
      if (record.sent === reply.size) return this.#body.end(pieces);
      const more = sink.write(pieces);
      bytesSent(port, record.sent - from);
      this.#body.sent();
      if (!more) return this.#block();
      budget -= record.sent - from;
      const atStop = record.sent === border;
      if (!atStop && pace === undefined) return void setImmediate(() => this.#send(Infinity));
    }
  }

  /** What leaves together: one drawn piece, or as many windows into the content as make a burst. */
  #take(most: number): Buffer[] {
    const { record, draw } = this.#body;
    const pieces: Buffer[] = [];
    let left = Math.min(most, draw?.() ?? BURST);
    while (left > 0) {
      const size = draw === undefined ? Math.min(left, this.#toBlockBorder()) : left;
      pieces.push(this.#piece(size));
      record.sent += size;
      left -= size;
    }
    return pieces;
  }

  /** The client does not keep up: what the pacer would grant meanwhile is lost, as on a real line. */
  #block(): void {
    pacer.remove(this);
    this.#body.sink.onDrain(() => {
      activity.touch();
      if (this.#body.pace === undefined) this.#send(Infinity);
      else if (!this.#halted) pacer.add(this);
    });
  }

  /** Pieces that end there are windows into the content, not copies. */
  #toBlockBorder(): number {
    const { body } = this.#body.reply;
    return "identity" in body ? BLOCK - ((body.start + this.#body.record.sent) % BLOCK) : Infinity;
  }

  #piece(size: number): Buffer {
    const { reply, record, content } = this.#body;
    if ("page" in reply.body) return reply.body.page.subarray(record.sent, record.sent + size);
    return content.slice(reply.body.identity, reply.body.start + record.sent, size);
  }
}

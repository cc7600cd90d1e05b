import { setImmediate } from "node:timers";
import { BLOCK } from "../origin/index.ts";
import { activity, bytesSent } from "../quiet/index.ts";
import { type Body, pieceOf } from "./body.ts";
import { type Paced, pacer } from "./pacer.ts";

/** Bytes that may leave in one turn of the event loop, so that a client as quick as the server starves nobody. */
const BURST = 4 * BLOCK;

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
    const { record, reply, content, draw } = this.#body;
    const pieces: Buffer[] = [];
    let left = Math.min(most, draw?.() ?? BURST);
    while (left > 0) {
      const size = draw === undefined ? Math.min(left, this.#toBlockBorder()) : left;
      pieces.push(pieceOf(reply, content, record.sent, size));
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
}

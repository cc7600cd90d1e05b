import type { Gatekeeper } from "../gate/index.ts";
import { BLOCK, type File, type Origin, randomOf, type Reply } from "../origin/index.ts";
import { activity, answerEnded } from "../quiet/index.ts";
import type { Arrival } from "./door.ts";
import type { Outcome, RequestRecord, Trace } from "../trace/index.ts";
import { type Paced, pacer } from "./pacer.ts";
import type { Sink } from "./sink.ts";

/** The server that an exchange belongs to. */
export interface Place {
  origin: Origin;
  trace: Trace;
  gatekeeper: Gatekeeper;
}

/** One request being answered: waits, is held, sends piece by piece, breaks off; and writes down what it did. */
export class Exchange implements Paced {
  readonly #place: Place;
  readonly #record: RequestRecord;
  readonly #reply: Reply;
  readonly #file: File | undefined;
  readonly #sink: Sink;
  readonly #port: number | undefined;
  readonly #draw: ((from: number, to: number) => number) | undefined;
  #latency: NodeJS.Timeout | undefined;
  #passed = false;
  #blocked = false;
  #over = false;

  constructor(place: Place, { method, target, headers, socket, port, sink }: Arrival) {
    const name = nameOf(target);
    const { reply, file, attempt } = place.origin.answer({ method, name, headers });
    this.#place = place;
    this.#reply = reply;
    this.#file = file;
    this.#sink = sink;
    this.#port = port;
    this.#record = place.trace.open({
      name,
      method,
      headers,
      attempt,
      socket,
      size: reply.size,
      cost: costOf(file),
    });
    if (file?.chunkSize !== undefined)
      this.#draw = randomOf(place.origin.seed ^ Math.imul(this.#record.id, 0x9e3779b1));
  }

  get bytesPerSecond(): number {
    return this.#file?.bytesPerSecond ?? Infinity;
  }

  start(): void {
    if (this.#reply.neverAnswers) return;
    const latency = this.#file?.latencyMs ?? 0;
    if (latency === 0) return this.#answer();
    busy += 1;
    this.#latency = setTimeout(() => {
      this.#stopWaiting();
      this.#answer();
    }, latency);
  }

  /** The connection is over, whether the answer had ended or not. */
  close(): void {
    if (!this.#over) this.#finish("abandoned");
  }

  /** A number of bytes has been granted by the pacer. */
  grant(bytes: number): void {
    if (!this.#blocked) this.#send(bytes);
  }

  #answer(): void {
    if (this.#place.gatekeeper.afterBytes === 0)
      this.#place.gatekeeper.pass(this.#record, () => this.#head());
    else this.#head();
  }

  #head(): void {
    if (this.#over) return;
    const { status, headers, size } = this.#reply;
    const { order, at } = this.#place.trace.mark();
    this.#record.status = status;
    this.#record.order.headers = order;
    this.#record.at.headers = at;
    this.#sink.head(status, headers);
    const bodiless = this.#record.method === "HEAD" || size === 0;
    if (bodiless) this.#end(undefined);
    else if (this.#record.sent === this.#stop) this.#breakOff();
    else if (this.#file?.bytesPerSecond !== undefined && "identity" in this.#reply.body) pacer.add(this);
    else this.#send(Infinity);
  }

  /** The byte at which to stop: the end, a fault, or a gate in mid-body. */
  get #stop(): number {
    const { size } = this.#reply;
    const fault = this.#reply.break?.after ?? size;
    const gate = this.#passed ? size : (this.#place.gatekeeper.afterBytes ?? size);
    return Math.min(size, fault, gate === 0 ? size : gate);
  }

  #send(budget: number): void {
    let left = budget;
    while (!this.#over && left > 0) {
      const stop = this.#stop;
      const size = Math.min(left, stop - this.#record.sent, this.#pieceSize());
      const piece = this.#piece(size);
      this.#record.sent += size;
      left -= size;
      if (this.#record.sent === this.#reply.size) return this.#end(piece);
      const more = this.#sink.write(piece);
      activity.touch();
      this.#place.trace.changed();
      if (this.#record.sent === stop) return this.#breakOff();
      if (!more) return this.#block(left);
      if (this.#draw !== undefined) return void setImmediate(() => this.#send(Infinity));
    }
  }

  /** The client does not keep up: what the pacer grants meanwhile is lost, as on a real line. */
  #block(left: number): void {
    this.#blocked = true;
    this.#sink.onDrain(() => {
      this.#blocked = false;
      activity.touch();
      if (left === Infinity) this.#send(Infinity);
    });
  }

  #pieceSize(): number {
    const chunk = this.#file?.chunkSize;
    if (chunk !== undefined && this.#draw !== undefined) return this.#draw(chunk.from, chunk.to);
    const { body } = this.#reply;
    // Up to the next block border: such pieces are windows into the content, not copies.
    return "identity" in body ? BLOCK - ((body.start + this.#record.sent) % BLOCK) : Infinity;
  }

  #piece(size: number): Buffer {
    const { body } = this.#reply;
    const { sent } = this.#record;
    if ("page" in body) return body.page.subarray(sent, sent + size);
    return this.#place.origin.content.slice(body.identity, body.start + sent, size);
  }

  #end(piece: Buffer | undefined): void {
    pacer.remove(this);
    this.#sink.end(piece, () => {
      if (!this.#over) this.#finish("complete");
    });
  }

  /** All bytes up to {@link #stop} are sent: what now? */
  #breakOff(): void {
    pacer.remove(this);
    const fault = this.#reply.break;
    if (fault === undefined || this.#record.sent < fault.after) {
      return this.#place.gatekeeper.pass(this.#record, () => {
        this.#passed = true;
        if (this.#file?.bytesPerSecond === undefined) this.#send(Infinity);
        else pacer.add(this);
      });
    }
    if (fault.by === "stall") return;
    this.#finish(fault.by === "reset" ? "reset" : "truncated");
    if (fault.by === "reset") this.#sink.reset();
    else this.#sink.truncate();
  }

  #finish(outcome: Outcome): void {
    this.#over = true;
    this.#stopWaiting();
    pacer.remove(this);
    this.#place.gatekeeper.forget(this.#record);
    const { order, at } = this.#place.trace.mark();
    this.#record.outcome = outcome;
    this.#record.order.end = order;
    this.#record.at.end = at;
    this.#place.trace.changed();
    answerEnded(this.#port);
  }

  #stopWaiting(): void {
    if (this.#latency === undefined) return;
    clearTimeout(this.#latency);
    this.#latency = undefined;
    busy -= 1;
  }
}

/** A request target without "/" and query, decoded where it can be. */
function nameOf(target: string): string {
  const [path = ""] = target.split("?");
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

/** What an answer is meant to take; where its file names no times, a wait of 100 and a transfer of 20 units. */
function costOf(file: File | undefined): { wait: number; transfer: number } {
  return {
    wait: file?.latencyMs || 100,
    transfer: file?.bytesPerSecond === undefined ? 20 : (file.size / file.bytesPerSecond) * 1000,
  };
}

/** Answers that wait out their latency. */
let busy = 0;
activity.probes.add(() => busy > 0 || pacer.active);

import type { Gatekeeper } from "../gate/index.ts";
import { BLOCK, type File, type Origin, randomOf, type Reply } from "../origin/index.ts";
import { answerEnded } from "../quiet/index.ts";
import type { Outcome, RequestRecord, Trace } from "../trace/index.ts";
import { pieceOf } from "./body.ts";
import { costOf, paceOf } from "./cost.ts";
import type { Arrival } from "./door.ts";
import { delay } from "./latency.ts";
import { Sending } from "./sending.ts";
import { nameOf } from "./target.ts";

/** The server that an exchange belongs to. */
export interface Place {
  readonly origin: Origin;
  readonly trace: Trace;
  readonly gatekeeper: Gatekeeper;
}

/** One request being answered: waits, is held, is sent, breaks off; and writes down what it did. */
export class Exchange {
  readonly #place: Place;
  readonly #arrival: Arrival;
  readonly #reply: Reply;
  readonly #file: File | undefined;
  readonly #record: RequestRecord;
  #sending: Sending | undefined;
  #stopWaiting: (() => void) | undefined;
  #passed = false;
  #over = false;

  constructor(place: Place, arrival: Arrival) {
    const { method, target, headers, socket } = arrival;
    const name = nameOf(target);
    const { reply, file, attempt } = place.origin.answer({ method, name, headers });
    this.#place = place;
    this.#arrival = arrival;
    this.#reply = reply;
    this.#file = file;
    const cost = costOf(file, reply);
    // The file's own name where there is one: kept for every request, it had better be the same string.
    this.#record = place.trace.open({
      name: file?.name ?? name,
      method,
      headers,
      attempt,
      socket,
      size: reply.size,
      cost,
    });
  }

  start(): void {
    if (this.#reply.neverAnswers) return;
    const latency = this.#file?.latencyMs ?? 0;
    if (latency === 0) this.#answer();
    else this.#stopWaiting = delay(latency, () => this.#answer());
  }

  /** The connection is over, whether the answer had ended or not. */
  close(): void {
    if (!this.#over) this.#finish("abandoned");
  }

  #answer(): void {
    if (this.#place.gatekeeper.afterBytes === 0) this.#pass(() => this.#head());
    else this.#head();
  }

  #pass(go: () => void): void {
    this.#place.gatekeeper.pass(this.#record, go);
    this.#place.trace.changed();
  }

  #head(): void {
    const { status, headers, size } = this.#reply;
    const { order, at } = this.#place.trace.mark();
    this.#record.status = status;
    this.#record.order.headers = order;
    this.#record.at.headers = at;
    this.#arrival.sink.head(status, headers);
    if (size === 0 || this.#record.method === "HEAD") return this.#end([]);
    if (size <= BLOCK && this.#isPlain()) return this.#end([this.#whole()]);
    this.#sending = new Sending({
      reply: this.#reply,
      record: this.#record,
      content: this.#place.origin.content,
      sink: this.#arrival.sink,
      port: this.#arrival.port,
      pace: paceOf(this.#file, this.#reply),
      draw: this.#pieces(),
      stop: () => this.#stop(),
      sent: () => this.#place.trace.changed(),
      stopped: () => this.#stopped(),
      end: (pieces) => this.#end(pieces),
    });
    this.#sending.go();
  }

  /** Nothing stops or slows the body: it leaves in one piece, together with the head. */
  #isPlain(): boolean {
    const { chunkSize, bytesPerSecond } = this.#file ?? {};
    return chunkSize === undefined && bytesPerSecond === undefined && this.#stop() === this.#reply.size;
  }

  #whole(): Buffer {
    const { size } = this.#reply;
    this.#record.sent = size;
    return pieceOf(this.#reply, this.#place.origin.content, 0, size);
  }

  /** Sizes of pieces, drawn from the seed for this very request. */
  #pieces(): (() => number) | undefined {
    const chunk = this.#file?.chunkSize;
    if (chunk === undefined) return undefined;
    const draw = randomOf(this.#place.origin.seed ^ Math.imul(this.#record.id, 0x9e3779b1));
    return () => draw(chunk.from, chunk.to);
  }

  /** The byte at which to stop: the end, a fault, or a gate in mid-body. */
  #stop(): number {
    const { size } = this.#reply;
    const fault = this.#reply.break?.after ?? size;
    const gate = this.#passed ? size : this.#place.gatekeeper.afterBytes || size;
    return Math.min(size, fault, Math.max(gate, this.#record.sent));
  }

  /** All bytes up to the stop are sent: what now? */
  #stopped(): void {
    const fault = this.#reply.break;
    // Where a gate stands at the very byte, it comes first: nothing is sent between its opening and the fault.
    if (fault === undefined || this.#record.sent < fault.after || this.#isAtGate) {
      return this.#pass(() => {
        this.#passed = true;
        this.#sending?.go();
      });
    }
    if (fault.by === "stall") return;
    this.#finish(fault.by === "reset" ? "reset" : "truncated");
    if (fault.by === "reset") this.#arrival.sink.reset();
    else this.#arrival.sink.truncate();
  }

  get #isAtGate(): boolean {
    const { sent } = this.#record;
    // What a gate at 0 holds is the whole answer, which has passed it before its first byte.
    return sent > 0 && !this.#passed && sent === this.#place.gatekeeper.afterBytes;
  }

  #end(pieces: readonly Buffer[]): void {
    this.#arrival.sink.end(pieces, () => {
      if (!this.#over) this.#finish("complete");
    });
  }

  #finish(outcome: Outcome): void {
    this.#over = true;
    this.#stopWaiting?.();
    this.#sending?.halt();
    this.#place.gatekeeper.forget(this.#record);
    const { order, at } = this.#place.trace.mark();
    this.#record.outcome = outcome;
    this.#record.order.end = order;
    this.#record.at.end = at;
    answerEnded(this.#arrival.port);
    this.#place.trace.changed();
  }
}

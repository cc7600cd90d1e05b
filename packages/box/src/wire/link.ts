import type { Socket } from "node:net";
// Taken from the module, so that fake timers of a test do not keep the other side waiting.
import { setImmediate } from "node:timers";
import { Calls } from "./calls.ts";
import { crossing, uncrossable } from "./crossing.ts";
import { Decoder } from "./decode.ts";
import { Encoder } from "./encode.ts";
import { type Frame, pack, Unpacker } from "./frame.ts";
import { Gone } from "./gone.ts";
import { endsHold, isEnd } from "./hold.ts";
import { LIMITS } from "./limits.ts";
import type { Manner } from "./manner.ts";
import { type Message, messageIn, type Received } from "./message.ts";
import { onAbort } from "./on-abort.ts";
import { Pipe } from "./pipe.ts";
import { refusalOf, Refused } from "./refused.ts";
import type { Kind, Tagged, Use } from "./tags.ts";
import { Things } from "./things.ts";
import { useOf } from "./use.ts";

/** One end of the wire: calls what the other side has given, and serves what it has given itself. */
export class Link {
  readonly things: Things;
  readonly #pipe: Pipe;
  readonly #unpacker = new Unpacker();
  readonly #manner: Manner;
  readonly #calls = new Calls();
  readonly #queue: Frame[] = [];
  #values = 0;
  #preparing = false;
  #writing = false;
  #holding = false;
  #failure: Error | undefined;

  constructor(socket: Socket, manner: Manner) {
    this.#manner = manner;
    this.things = new Things(this, manner);
    this.#pipe = new Pipe(
      socket,
      (bytes) => this.#heard(bytes),
      () => this.#fail(new Gone()),
    );
  }

  get closed(): boolean {
    return this.#pipe.closed;
  }

  /**
   * Uses a thing of the other side's, and waits for the answer with the thread: calls of the other side's are served
   * meanwhile.
   *
   * @throws what the other side threw
   */
  use(on: number, use: Use, args: readonly unknown[]): unknown {
    const id = this.#calls.begin();
    const since = performance.now();
    try {
      this.#send((encoder) => ({
        type: "call",
        id,
        on,
        use,
        args: args.map((value) => encoder.encode(value)),
      }));
      return this.#wait(id, since);
    } finally {
      this.#calls.end(id);
      this.#serveSoon();
    }
  }

  #wait(id: number, since: number): unknown {
    const isOver = (): boolean => this.#calls.answerTo(id) !== undefined || this.#failure !== undefined;
    const answered = this.#pipe.waitUntil(
      () => {
        // What comes behind the answer comes after the caller has gone on.
        this.#serve(isOver);
        return isOver();
      },
      () => this.#manner.giveUp(since),
    );
    const answer = this.#calls.answerTo(id);
    if (answer === undefined) {
      if (!answered) this.#fail(this.closed ? new Gone() : this.#manner.tooLate());
      throw this.#failure ?? new Gone();
    }
    // It may be anything that the other side threw.
    // eslint-disable-next-line typescript/only-throw-error
    if (!answer.ok) throw answer.value;
    return answer.value;
  }

  note(name: string, value: unknown): void {
    this.#send((encoder) => ({ type: "note", name, value: encoder.encode(value) }));
  }

  /** The value, or, where it cannot cross, the error that says so. */
  crossing(value: unknown): unknown {
    return crossing(value, this.things.sender);
  }

  close(): void {
    this.#failure ??= new Gone();
    this.things.standIns.abandon();
    this.#pipe.close();
  }

  /** @throws {TypeError | RangeError} when there is something that cannot be encoded */
  #send(make: (encoder: Encoder) => Message): void {
    if (this.closed) return;
    if (!this.#preparing) {
      this.#preparing = true;
      try {
        this.#manner.beforeSending();
      } finally {
        this.#preparing = false;
      }
    }
    const encoder = new Encoder(this.things.sender);
    try {
      this.#write(pack({ json: make(encoder), parts: encoder.parts }));
    } catch (error) {
      encoder.forget();
      throw error;
    }
    for (const { thing, kind, id } of encoder.given) this.#gave(thing, kind, id);
    this.#serveSoon();
  }

  #write(bytes: Uint8Array): void {
    // Where one is written already, this one is of `failed`, and nobody hears it any more.
    const since = performance.now();
    this.#writing = true;
    const written = this.#pipe.write(bytes, () => this.#failure !== undefined || this.#manner.giveUp(since));
    this.#writing = false;
    if (!written) this.#fail(this.#manner.tooLate());
  }

  /** Nobody is there to be told that this cannot be said: the end of a promise, for one. */
  #tell(make: (encoder: Encoder) => Message): void {
    try {
      this.#send(make);
    } catch (error) {
      this.#fail(refusalOf(error));
    }
  }

  #heard(bytes: Uint8Array): void {
    try {
      this.#queue.push(...this.#unpacker.push(bytes));
    } catch (error) {
      this.#fail(refusalOf(error));
    }
    // Whoever waits for an answer serves the queue itself, in order; and in the middle of a frame nothing is answered.
    if (this.#calls.none && !this.#writing && !this.#holding) this.#serve();
  }

  /** What came in the meantime, behind what was waited for. */
  #serveSoon(): void {
    if (this.#queue.length > 0) queueMicrotask(() => this.#serve());
  }

  #serve(isOver = (): boolean => false): void {
    while (this.#failure === undefined && !isOver()) {
      const frame = this.#queue.shift();
      if (frame === undefined) return;
      try {
        this.#take(frame);
      } catch (error) {
        this.#fail(refusalOf(error));
      }
    }
  }

  #take({ json, parts }: Frame): void {
    const decoder = new Decoder(this.things.receiver, parts);
    this.#follow(messageIn(json), decoder);
  }

  #follow(message: Received, decoder: Decoder): void {
    switch (message.type) {
      case "call":
        this.#answer(message, decoder);
        break;
      case "answer":
        this.#calls.answer(message.id, { ok: message.ok, value: this.#decoded(decoder, message.value, 0) });
        break;
      case "settle":
        this.#settle(message, this.#decoded(decoder, message.value, 0));
        break;
      case "go on":
        if (!this.#manner.trusting) throw new Refused("a word for those who hold");
        break;
      case "abort":
        this.things.standIns.abort(message.signal, this.#decoded(decoder, message.reason, 1));
        break;
      case "note":
        this.#manner.noted(message.name, this.#decoded(decoder, message.value, 1));
        break;
    }
  }

  #decoded(decoder: Decoder, value: unknown, depth: number): unknown {
    const before = decoder.nodes;
    const decoded = decoder.decode(value, depth);
    this.#values += decoder.nodes - before;
    if (this.#values > LIMITS.values) throw new Refused(`more than ${LIMITS.values} values in all`);
    return decoded;
  }

  #settle({ promise, ok, holds }: Received & { type: "settle" }, value: unknown): void {
    this.#manner.moved();
    this.things.settle(promise, ok, value);
    // All that awaits it here goes on before that, and may look at what stands in the directory.
    if (holds) setImmediate(() => this.#tell(() => ({ type: "go on", promise })));
  }

  #answer({ id, on, use, args }: Received & { type: "call" }, decoder: Decoder): void {
    // What tests give is to be called; what they make new is the learner's.
    if (use.how === "construct" && !this.#manner.trusting)
      throw new Refused("a thing of the tests', made new");
    const work = useOf(this.things.own, on, use);
    if (use.how !== "call") this.#manner.moved();
    const values = args.map((value) => this.#decoded(decoder, value, 0));
    let ok = true;
    let value: unknown;
    try {
      value = work(values);
    } catch (error) {
      ok = false;
      value = error;
    }
    this.#send((encoder) => ({ type: "answer", id, ...this.#result(encoder, ok, value) }));
  }

  /** What cannot be encoded is an error that can. */
  #result(encoder: Encoder, ok: boolean, value: unknown): { ok: boolean; value: Tagged } {
    try {
      return { ok, value: encoder.encode(value) };
    } catch (error) {
      encoder.forget();
      return { ok: false, value: encoder.encode(uncrossable(error)) };
    }
  }

  #gave(thing: object, kind: Kind | "error", id: number): void {
    if (thing instanceof Promise) {
      this.#manner.follow(thing, (ok, value) => this.#ended(id, ok, value), id);
    }
    if (kind === "signal" && thing instanceof AbortSignal) {
      onAbort(thing, () =>
        this.#tell((encoder) => ({
          type: "abort",
          signal: id,
          reason: this.#result(encoder, true, thing.reason).value,
        })),
      );
    }
  }

  #ended(id: number, ok: boolean, value: unknown): void {
    const holds = this.#manner.trusting && isEnd(ok, value);
    this.#tell((encoder) => ({ type: "settle", promise: id, ...this.#result(encoder, ok, value), holds }));
    // Of a rejected one there may be more to say.
    if (ok) this.things.own.release(id);
    if (holds) this.#hold(id);
  }

  #hold(promise: number): void {
    this.#holding = true;
    this.#pipe.waitUntil(
      () => this.#failure !== undefined || this.#queue.some((frame) => endsHold(frame, promise)),
      () => false,
    );
    this.#holding = false;
    this.#serveSoon();
  }

  #fail(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#manner.failed(error);
    this.close();
  }
}

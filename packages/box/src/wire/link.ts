import type { Socket } from "node:net";
import { Decoder, type Receiver } from "./decode.ts";
import { Encoder, type Sender } from "./encode.ts";
import { type Frame, pack, Unpacker } from "./frame.ts";
import { Copies, Memory } from "./memory.ts";
import type { Message } from "./message.ts";
import { Own } from "./own.ts";
import { Pipe } from "./pipe.ts";
import { Refused } from "./refused.ts";
import { StandIns } from "./stand-ins.ts";
import type { Kind, Tagged, Use } from "./tags.ts";
import { useOf } from "./use.ts";

/** What the two ends do differently. */
export interface Manner {
  /** Whether the other side is believed: see {@link Receiver}. */
  trusting: boolean;
  instances: boolean;
  where: Sender["where"];
  session: Sender["session"];
  /** Opens here what stands for a session of the other side. */
  openSession(options: unknown): object;
  /** Called before each message goes, so that what has to be known before can go first. */
  beforeSending(): void;
  /** Called when something gets on: a promise has ended, a generator is asked for more. */
  moved(): void;
  /** Hears what the other end says to this end. */
  noted(name: string, value: unknown): void;
  /** Called with each promise that is given, which then settles. */
  follow(promise: Promise<unknown>, ended: (ok: boolean, value: unknown) => void, id: number): void;
  /** Whether a caller has waited long enough. */
  giveUp(since: number): boolean;
  /** What is thrown then. */
  tooLate(): Error;
  /** The other side has broken the rules, has gone, or keeps a caller waiting. */
  failed(error: Error): void;
}

/** One end of the wire: calls what the other side has given, and serves what it has given itself. */
export class Link {
  readonly #pipe: Pipe;
  readonly #unpacker = new Unpacker();
  readonly #manner: Manner;
  readonly #own = new Own();
  readonly #foreign = new WeakMap<object, number>();
  readonly #standIns: StandIns;
  readonly #answers = new Map<number, { ok: boolean; value: unknown } | undefined>();
  readonly #queue: Frame[] = [];
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  #calls = 0;
  #preparing = false;
  #writing = false;
  #failure: Error | undefined;

  constructor(socket: Socket, manner: Manner) {
    this.#manner = manner;
    this.#standIns = new StandIns(this, (options) => manner.openSession(options), !manner.trusting);
    this.#sender = {
      own: this.#own,
      memory: new Memory(),
      foreign: this.#foreign,
      instances: manner.instances,
      gave: (thing, kind, id) => this.#gave(thing, kind, id),
      where: manner.where,
      session: manner.session,
    };
    this.#receiver = {
      takeBack: (id) => this.#own.takeBack(id),
      standIn: (kind, id, extra) => this.#standIns.of(kind, id, extra),
      errors: new Map(),
      copies: new Copies(),
      know: (thing, id) => void this.#foreign.set(thing, id),
      trusting: manner.trusting,
    };
    this.#pipe = new Pipe(socket, (bytes) => this.#heard(bytes));
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
    const id = (this.#calls += 1);
    this.#answers.set(id, undefined);
    this.#send((encoder) => ({
      type: "call",
      id,
      on,
      use,
      args: args.map((value) => encoder.encode(value)),
    }));
    const since = performance.now();
    const answered = this.#pipe.waitUntil(
      () => {
        this.#serve();
        return this.#answers.get(id) !== undefined || this.#failure !== undefined;
      },
      () => this.#manner.giveUp(since),
    );
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    this.#serveSoon();
    if (answer === undefined) {
      if (!answered && !this.closed) this.#fail(this.#manner.tooLate());
      throw this.#failure ?? new Error("The program has ended.");
    }
    // It may be anything that the other side threw.
    // eslint-disable-next-line typescript/only-throw-error
    if (!answer.ok) throw answer.value;
    return answer.value;
  }

  note(name: string, value: unknown): void {
    this.#send((encoder) => ({ type: "note", name, value: encoder.encode(value) }));
  }

  close(): void {
    this.#failure ??= new Error("The program has ended.");
    this.#standIns.abandon();
    this.#pipe.close();
  }

  #send(make: (encoder: Encoder) => Message): void {
    if (this.closed) return;
    if (!this.#preparing) {
      this.#preparing = true;
      this.#manner.beforeSending();
      this.#preparing = false;
    }
    const encoder = new Encoder(this.#sender);
    const json = make(encoder);
    this.#writing = true;
    this.#pipe.write(pack({ json, parts: encoder.parts }));
    this.#writing = false;
    this.#serveSoon();
  }

  /** Gives a function, and names it by the number. */
  give(thing: object): number {
    return this.#own.give(thing, "function").id;
  }

  /** The number of a thing that was given. */
  idOf(thing: object): number | undefined {
    return this.#own.idOf(thing);
  }

  /** A thing that was given under this number. */
  thing(id: number): object | undefined {
    return this.#own.takeBack(id);
  }

  /** What stands here for a thing of the other side's. */
  standIn(id: number): object | undefined {
    return this.#standIns.find(id);
  }

  /** What stands here for the signals of the other side's. */
  signals(): [id: number, signal: AbortSignal][] {
    return this.#standIns.signals();
  }

  /** What stands for a function that was given by its number. */
  functionOf(id: number): object {
    return this.#standIns.of("function", id, []);
  }

  #heard(bytes: Uint8Array): void {
    try {
      this.#queue.push(...this.#unpacker.push(bytes));
    } catch (error) {
      this.#fail(error);
    }
    // Whoever waits for an answer serves the queue itself, in order; and in the middle of a frame nothing is answered.
    if (this.#answers.size === 0 && !this.#writing) this.#serve();
  }

  /** What came in the meantime, behind what was waited for. */
  #serveSoon(): void {
    if (this.#queue.length > 0) queueMicrotask(() => this.#serve());
  }

  #serve(): void {
    for (let frame = this.#queue.shift(); frame !== undefined; frame = this.#queue.shift()) {
      if (this.#failure !== undefined) return;
      try {
        this.#take(frame);
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  #take({ json, parts }: Frame): void {
    const message = messageIn(json);
    const decoder = new Decoder(this.#receiver, parts);
    switch (message.type) {
      case "call":
        this.#answer(message, decoder);
        break;
      case "answer":
        if (!this.#answers.has(message.id) || this.#answers.get(message.id) !== undefined)
          throw new Refused("an answer to no call");
        this.#answers.set(message.id, { ok: message.ok, value: decoder.decode(message.value) });
        break;
      case "settle":
        this.#manner.moved();
        this.#standIns.settle(message.promise, message.ok, decoder.decode(message.value, 1));
        break;
      case "abort":
        this.#standIns.abort(message.signal, decoder.decode(message.reason, 1));
        break;
      case "note":
        this.#manner.noted(message.name, decoder.decode(message.value, 1));
        break;
    }
  }

  #answer({ id, on, use, args }: Message & { type: "call" }, decoder: Decoder): void {
    const work = useOf(this.#own, on, use);
    if (use.how !== "call") this.#manner.moved();
    if (!Array.isArray(args)) throw new Refused("a call without arguments");
    const values = args.map((value) => decoder.decode(value));
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
      encoder.parts.length = 0;
      const text = error instanceof Error ? error.message : "a value that cannot be read";
      return { ok: false, value: encoder.encode(new TypeError(text)) };
    }
  }

  #gave(thing: object, kind: Kind, id: number): void {
    if (thing instanceof Promise) {
      this.#manner.follow(thing, (ok, value) => this.#ended(id, ok, value), id);
    }
    if (kind === "signal" && thing instanceof AbortSignal && !thing.aborted) {
      // Of a signal that depends on it: a listener on the signal itself would be counted as one of the learner's.
      const follower = AbortSignal.any([thing]);
      followers.set(thing, follower);
      follower.addEventListener("abort", () =>
        this.#send((encoder) => ({
          type: "abort",
          signal: id,
          reason: this.#result(encoder, true, thing.reason).value,
        })),
      );
    }
  }

  #ended(id: number, ok: boolean, value: unknown): void {
    this.#send((encoder) => ({ type: "settle", promise: id, ...this.#result(encoder, ok, value) }));
    // Of a rejected one there may be more to say.
    if (ok) this.#own.release(id);
  }

  #fail(error: unknown): void {
    if (this.#failure !== undefined) return;
    this.#failure = error instanceof Error ? error : new Error(String(error));
    this.#manner.failed(this.#failure);
    this.close();
  }
}

/** Kept, or else the garbage collector ends what nobody seems to need. */
const followers = new WeakMap<AbortSignal, AbortSignal>();

function messageIn(json: unknown): Message {
  if (typeof json !== "object" || json === null || !("type" in json)) throw new Refused("no message");
  if (typeof json.type !== "string" || !TYPES.has(json.type)) throw new Refused("an unknown message");
  return json as Message;
}

const TYPES = new Set(["call", "answer", "settle", "abort", "note"]);

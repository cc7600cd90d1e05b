import { Decoder, type Receiver } from "../../src/wire/decode.ts";
import { Encoder, type Sender } from "../../src/wire/encode.ts";
import { Copies, Memory } from "../../src/wire/memory.ts";
import { Own } from "../../src/wire/own.ts";
import { StandIns } from "../../src/wire/stand-ins.ts";

/** One end of a wire without a wire. */
export class End {
  readonly own = new Own();
  readonly foreign = new WeakMap<object, number>();
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  readonly #standIns: StandIns;

  constructor(trusting: boolean) {
    this.#standIns = new StandIns({ use: (on, use) => [on, use] }, () => ({}), !trusting);
    this.#sender = {
      own: this.own,
      foreign: this.foreign,
      memory: new Memory(),
      instances: trusting,
      isSecret: (error) => error.name === "AssertionError",
      where: () => "exercises/03-gather/exercise.ts:1:2",
      session: () => undefined,
    };
    this.#receiver = {
      takeBack: (id) => this.own.takeBack(id),
      standIn: (kind, id, extra) => this.#standIns.of(kind, id, extra),
      errors: new Map(),
      place: (where) => (typeof where === "string" ? where : undefined),
      copies: new Copies(),
      know: (thing, id) => void this.foreign.set(thing, id),
      trusting,
    };
  }

  send(value: unknown): { json: string; parts: Uint8Array[] } {
    const encoder = new Encoder(this.#sender);
    const json = JSON.stringify(encoder.encode(value));
    return { json, parts: encoder.parts.map((part) => part.slice()) };
  }

  receive({ json, parts = [] }: { json: string; parts?: Uint8Array[] }, depth = 0): unknown {
    return new Decoder(this.#receiver, parts).decode(JSON.parse(json), depth);
  }
}

/** A box and its tests. */
export function twoEnds(): { box: End; tests: End; cross: (value: unknown) => unknown } {
  const [box, tests] = [new End(true), new End(false)];
  return { box, tests, cross: (value) => tests.receive(box.send(value)) };
}

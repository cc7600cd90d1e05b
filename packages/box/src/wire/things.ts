import { Copies, Memory } from "./memory.ts";
import type { Receiver } from "./decode.ts";
import type { Sender } from "./encode.ts";
import type { Manner } from "./manner.ts";
import { Own } from "./own.ts";
import { type Line, StandIns } from "./stand-ins.ts";
import type { Kind } from "./tags.ts";

/** What is no data and has crossed: what this side has given, and what stands here for the other side's. */
export class Things {
  readonly own = new Own();
  readonly standIns: StandIns;
  readonly sender: Sender;
  readonly receiver: Receiver;
  readonly #foreign = new WeakMap<object, number>();

  constructor(line: Line, manner: Manner) {
    this.standIns = new StandIns(line, (options) => manner.openSession(options), !manner.trusting);
    this.sender = {
      own: this.own,
      memory: new Memory(),
      foreign: this.#foreign,
      instances: manner.instances,
      isSecret: manner.isSecret,
      where: manner.where,
      session: manner.session,
    };
    this.receiver = {
      takeBack: (id) => this.own.takeBack(id),
      standIn: (kind, id, extra) => this.standIns.of(kind, id, extra),
      errors: new Map(),
      place: manner.place,
      copies: new Copies(),
      know: (thing, id) => void this.#foreign.set(thing, id),
      trusting: manner.trusting,
    };
  }

  /** Gives a function, and names it by the number. */
  give(thing: object): number {
    return this.own.give(thing, "function").id;
  }

  /** The number of a thing that was given. */
  idOf(thing: object): number | undefined {
    return this.own.idOf(thing);
  }

  /** A thing that was given under this number, as one of this kind. */
  given(id: number, kind: Kind): object | undefined {
    return this.own.take(id, kind);
  }

  /** What stands here for a thing of the other side's. */
  standIn(id: number): object | undefined {
    return this.standIns.find(id);
  }

  /** Whether it stands here for a thing of the other side's. */
  isStandIn(thing: object): boolean {
    return this.#foreign.has(thing);
  }

  /** What stands here for the signals of the other side's. */
  signals(): Iterable<[id: number, signal: AbortSignal]> {
    return this.standIns.signals();
  }

  /** What stands for a function that was given by its number. */
  functionOf(id: number): object {
    const standIn = this.standIns.of("function", id, []);
    this.#foreign.set(standIn, id);
    return standIn;
  }

  /** A promise of the other side's has ended. */
  settle(promise: number, ok: boolean, value: unknown): void {
    const standIn = this.standIn(promise);
    this.standIns.settle(promise, ok, value);
    // The other side has released it: from now on it is one of this side's.
    if (ok && standIn !== undefined) this.#foreign.delete(standIn);
  }
}

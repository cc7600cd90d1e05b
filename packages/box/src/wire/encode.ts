import { LIMITS } from "./limits.ts";
import { kindOf, membersOf } from "./kind.ts";
import type { Memory } from "./memory.ts";
import type { Own } from "./own.ts";
import type { Kind, Tagged } from "./tags.ts";

/** What an encoder has to know of the side that it is on. */
export interface Sender {
  own: Own;
  /** Tells which bytes share their memory. */
  memory: Memory;
  /** The number of a thing that the other side has given. */
  foreign: WeakMap<object, number>;
  /** Called when a thing is given for the first time, so that the other side hears of what becomes of it. */
  gave(thing: object, kind: Kind, id: number): void;
  /** The line of the learner's that an error is from. */
  where(error: Error): string | undefined;
  /** Whether the methods of a class may be used from the other side. */
  instances: boolean;
  /** What a session was opened with; undefined where it is none. */
  session(value: object): object | undefined;
}

/**
 * Makes of a value what can cross: data is copied, everything else becomes a reference.
 *
 * @throws {TypeError} for a symbol
 * @throws {RangeError} for what is too deep or too large, also when it goes round in a circle
 */
export class Encoder {
  readonly parts: Uint8Array[] = [];
  readonly #sender: Sender;
  #nodes = 0;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  encode(value: unknown, depth = 0): Tagged {
    this.#nodes += 1;
    if (depth > LIMITS.depth || this.#nodes > LIMITS.nodes)
      throw new RangeError("This is too deep or too large to cross to another process.");
    switch (typeof value) {
      case "undefined":
        return ["undefined"];
      case "boolean":
      case "string":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ["number", spell(value)];
      case "bigint":
        return ["bigint", String(value)];
      case "symbol":
        throw new TypeError("A symbol cannot cross to another process.");
      case "function":
        return this.#reference(value, "function");
      case "object":
        return value === null ? null : this.#object(value, depth + 1);
    }
  }

  #object(value: object, depth: number): Tagged {
    const foreign = this.#sender.foreign.get(value);
    if (foreign !== undefined) return ["yours", foreign];
    if (value instanceof Uint8Array)
      return [
        "bytes",
        this.parts.push(value) - 1,
        this.#sender.memory.numberOf(value.buffer),
        value.byteOffset,
      ];
    if (value instanceof ArrayBuffer) return ["bytes", this.parts.push(new Uint8Array(value)) - 1];
    if (value instanceof Date) return ["date", this.encode(value.getTime(), depth)];
    if (value instanceof Error) return this.#error(value, depth);
    if (Array.isArray(value)) return ["array", this.#list(value, depth)];
    if (value instanceof Map) return ["map", this.#list([...value].flat(), depth)];
    if (value instanceof Set) return ["set", this.#list([...value], depth)];
    const session = this.#sender.session(value);
    if (session !== undefined) return this.#reference(value, "session", this.encode(session, depth));
    const kind = kindOf(value);
    if (kind !== undefined && (kind !== "instance" || this.#sender.instances))
      return this.#reference(value, kind);
    return ["object", this.#entries(value, depth)];
  }

  #list(items: readonly unknown[], depth: number): Tagged[] {
    return Array.from(items, (item) => this.encode(item, depth));
  }

  #entries(value: object, depth: number): (readonly [string, Tagged])[] {
    return Object.keys(value).map((key) => [key, this.encode(Reflect.get(value, key), depth)] as const);
  }

  #error(error: Error, depth: number): Tagged {
    const { id } = this.#sender.own.give(error, "error");
    const own = new Set([...Object.keys(error), "cause", "errors"]);
    for (const key of ["name", "message", "stack"]) own.delete(key);
    const fields = [...own]
      .filter((key) => Object.hasOwn(error, key))
      .map((key) => [key, this.encode(Reflect.get(error, key), depth)]);
    const where = this.#sender.where(error);
    return ["error", id, error.name, error.message, fields, where ?? null];
  }

  #reference(thing: object, kind: Kind, extra?: Tagged): Tagged {
    const { id, first } = this.#sender.own.give(thing, kind);
    if (first) this.#sender.gave(thing, kind, id);
    if (kind === "signal" && thing instanceof AbortSignal)
      return ["reference", kind, id, thing.aborted, thing.aborted ? this.encode(thing.reason, 1) : null];
    if (kind === "instance") return ["reference", kind, id, membersOf(thing)];
    if (kind === "async iterable") return ["reference", kind, id, "next" in thing];
    return ["reference", kind, id, extra ?? null];
  }
}

function spell(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

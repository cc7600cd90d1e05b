import { errorOf } from "./error.ts";
import { LIMITS } from "./limits.ts";
import type { Copies } from "./memory.ts";
import { Refused } from "./refused.ts";
import { KINDS, type Kind, TAGS, type Tag } from "./tags.ts";

/** What a decoder has to know of the side that it is on. */
export interface Receiver {
  /** A thing of this side that comes back, and as what it was given. */
  takeBack(id: unknown): { thing: object; kind: Kind | "error" } | undefined;
  /** Makes, once for each number, what stands here for a thing of the other side. */
  standIn(kind: Kind, id: number, extra: readonly unknown[]): object;
  /** An error of the other side that has come before. */
  errors: Map<number, Error>;
  /** The line of the learner's that an error is from, where it is one. */
  place(where: unknown): string | undefined;
  /** The bytes that have come before. */
  copies: Copies;
  /** Called with each thing of the other side, so that it is known when it goes back. */
  know(thing: object, id: number): void;
  /** Whether the other side may hand over anything anywhere; else, inside of data, only promises. */
  trusting: boolean;
}

/** Stands for what the other side may not hand over here. */
export class Opaque {
  readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }
}

/** Makes a value of what has crossed. What it makes has no prototype, getter or method of the other side's. */
export class Decoder {
  readonly #receiver: Receiver;
  readonly #parts: readonly Uint8Array[];
  #nodes = 0;
  #nextPart = 0;

  constructor(receiver: Receiver, parts: readonly Uint8Array[]) {
    this.#receiver = receiver;
    this.#parts = parts;
  }

  /** How many values it has met. */
  get nodes(): number {
    return this.#nodes;
  }

  /**
   * @param depth 0 for a value that stands by itself: an argument, a result, a reason
   * @throws {Refused} when it is nothing that an encoder makes
   */
  decode(value: unknown, depth = 0): unknown {
    this.#nodes += 1;
    if (depth > LIMITS.depth + 1 || this.#nodes > LIMITS.nodes) throw new Refused("a value without end");
    if (value === null || typeof value !== "object") return value;
    if (!Array.isArray(value)) throw new Refused("an object without a tag");
    const [tag, ...rest] = value as unknown[];
    if (!isTag(tag)) throw new Refused("an unknown tag");
    return this.#tagged(tag, rest, depth);
  }

  #tagged(tag: Tag, rest: readonly unknown[], depth: number): unknown {
    const [first] = rest;
    switch (tag) {
      case "undefined":
        return undefined;
      case "number":
        return numberOf(first);
      case "bigint":
        if (typeof first !== "string" || !/^-?\d{1,1000}$/.test(first)) throw new Refused("no number");
        return BigInt(first);
      case "bytes":
        return this.#bytes(rest);
      case "date":
        return new Date(typeof first === "number" ? first : NaN);
      case "map":
        return new Map(pairs(this.#list(first, depth)));
      case "set":
        return new Set(this.#list(first, depth));
      case "array":
        return this.#list(first, depth);
      case "object":
        return this.#fill({}, first, depth);
      case "error":
        return this.#error(rest, depth);
      case "reference":
        return this.#reference(rest, depth);
      case "yours":
        return this.#back(first, depth);
    }
  }

  #bytes([index, memory, start]: readonly unknown[]): Uint8Array {
    // Each part once, in order: else a small frame could stand for any number of bytes.
    if (typeof index !== "number" || index < this.#nextPart)
      throw new Refused("bytes that were there before");
    const bytes = this.#parts[index] ?? refuse("bytes that are not there");
    this.#nextPart = index + 1;
    if (typeof memory === "number" && typeof start === "number")
      this.#receiver.copies.add(memory, start, bytes);
    return bytes;
  }

  #list(items: unknown, depth: number): unknown[] {
    if (!Array.isArray(items)) throw new Refused("no list");
    return items.map((item) => this.decode(item, depth + 1));
  }

  /** Own fields only, defined and not assigned: a key such as `__proto__` is one like any other. */
  #fill<T extends object>(target: T, entries: unknown, depth: number): T {
    if (!Array.isArray(entries)) throw new Refused("no entries");
    for (const entry of entries) {
      const [key, value] = Array.isArray(entry) ? (entry as unknown[]) : [];
      if (typeof key !== "string") throw new Refused("an entry without a name");
      // What an error says of itself comes beside its fields.
      if (target instanceof Error && HEADLINE.has(key)) throw new Refused("an error with two heads");
      const field = this.decode(value, depth + 1);
      // It would turn a failed test into a skipped one.
      if (key === "code" && typeof field === "string" && field.startsWith("VITEST")) continue;
      Object.defineProperty(target, key, {
        value: field,
        enumerable: !(target instanceof Error && HIDDEN.has(key)),
        configurable: true,
        writable: true,
      });
    }
    return target;
  }

  #error([id, name, kind, message, entries, where]: readonly unknown[], depth: number): Error {
    if (typeof id !== "number" || typeof name !== "string" || typeof message !== "string")
      throw new Refused("an error without a name");
    const { errors } = this.#receiver;
    const known = errors.get(id);
    if (known !== undefined) return known;
    if (errors.size >= LIMITS.references) throw new Refused("too many errors");
    const error = errorOf(name, kind, message, this.#receiver.place(where));
    errors.set(id, error);
    this.#receiver.know(error, id);
    return this.#fill(error, entries, depth);
  }

  #reference([kind, id, ...extra]: readonly unknown[], depth: number): unknown {
    if (!isKind(kind) || typeof id !== "number") throw new Refused("a reference to nothing");
    if (!this.#mayStand(kind, depth)) return new Opaque(kind);
    const decoded = kind === "signal" ? [extra[0], this.decode(extra[1], depth + 1)] : extra;
    const thing = this.#receiver.standIn(kind, id, decoded);
    this.#receiver.know(thing, id);
    return thing;
  }

  #back(id: unknown, depth: number): unknown {
    const given = this.#receiver.takeBack(id) ?? refuse("a thing that was never given");
    const may = given.kind === "error" || depth === 0 || this.#mayStand(given.kind, depth);
    // A function of a test's own, as `asymmetricMatch` of an answer, would judge that answer.
    return may ? given.thing : new Opaque(given.kind);
  }

  #mayStand(kind: Kind, depth: number): boolean {
    return this.#receiver.trusting || kind === "promise" || (depth === 0 && kind !== "function");
  }
}

/** What an error has in any case. */
const HEADLINE = new Set(["name", "message", "stack"]);

/** Fields of errors that nobody sees who looks at all fields. */
const HIDDEN = new Set(["cause", "errors"]);

const NUMBERS = new Map([
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["-0", -0],
]);

function numberOf(spelling: unknown): number {
  return (typeof spelling === "string" ? NUMBERS.get(spelling) : undefined) ?? refuse("no number");
}

function isTag(tag: unknown): tag is Tag {
  return TAGS.includes(tag as Tag);
}

function isKind(kind: unknown): kind is Kind {
  return KINDS.includes(kind as Kind);
}

function refuse(what: string): never {
  throw new Refused(what);
}

function pairs(items: readonly unknown[]): [unknown, unknown][] {
  return Array.from({ length: Math.floor(items.length / 2) }, (_, index) => [
    items[2 * index],
    items[2 * index + 1],
  ]);
}

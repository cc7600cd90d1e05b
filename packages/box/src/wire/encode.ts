import { LIMITS } from "./limits.ts";
import { classOf } from "./error.ts";
import { kindOf, membersOf, stepsOf } from "./kind.ts";
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
  /** Whether what an error says is not for the other side. */
  isSecret(error: Error): boolean;
  /** The line of the learner's that an error is from. */
  where(error: Error): string | undefined;
  /** Whether the methods of a class may be used from the other side. */
  instances: boolean;
  /** What a session was opened with; undefined where it is none. */
  session(value: object): object | undefined;
}

interface Given {
  thing: object;
  kind: Kind | "error";
  id: number;
}

/**
 * Makes of a value what can cross: data is copied, everything else becomes a reference.
 *
 * @throws {TypeError} for a symbol
 * @throws {RangeError} for what is too deep or too large, also when it goes round in a circle
 */
export class Encoder {
  readonly parts: Uint8Array[] = [];
  /** What is given for the first time: the other side has to hear of what becomes of it. */
  readonly given: Given[] = [];
  readonly #sender: Sender;
  #nodes = 0;

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** What was encoded is not sent after all. */
  forget(): void {
    for (const { thing } of this.given) this.#sender.own.withdraw(thing);
    this.given.length = 0;
    this.parts.length = 0;
    this.#nodes = 0;
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
        return this.#back(value) ?? this.#reference(value, "function");
      case "object":
        return value === null ? null : (this.#back(value) ?? this.#object(value, depth + 1));
    }
  }

  #back(value: object): Tagged | undefined {
    const foreign = this.#sender.foreign.get(value);
    return foreign === undefined ? undefined : ["yours", foreign];
  }

  #object(value: object, depth: number): Tagged {
    if (value instanceof Uint8Array)
      return [
        "bytes",
        this.parts.push(value) - 1,
        this.#sender.memory.numberOf(value.buffer),
        value.byteOffset,
      ];
    if (value instanceof ArrayBuffer) return ["bytes", this.parts.push(new Uint8Array(value)) - 1];
    if (value instanceof Date) return ["date", value.getTime()];
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

  /** From the second time on only its number counts; it may even lead back to itself. */
  #error(error: Error, depth: number): Tagged {
    const { id, first } = this.#give(error, "error");
    if (this.#sender.isSecret(error)) return ["error", id, "Error", null, SECRET, [], null];
    const own = new Set(first ? [...Object.keys(error), "cause", "errors"] : []);
    for (const key of ["name", "message", "stack"]) own.delete(key);
    const fields = [...own]
      .filter((key) => Object.hasOwn(error, key))
      .map((key) => [key, this.encode(Reflect.get(error, key), depth)]);
    const where = this.#sender.where(error) ?? null;
    const { name, message }: { name: unknown; message: unknown } = error;
    return ["error", id, String(name), classOf(error), String(message), fields, where];
  }

  #give(thing: object, kind: Kind | "error"): { id: number; first: boolean } {
    const { id, first } = this.#sender.own.give(thing, kind);
    if (first) this.given.push({ thing, kind, id });
    return { id, first };
  }

  #reference(thing: object, kind: Kind, extra?: Tagged): Tagged {
    const { id } = this.#give(thing, kind);
    if (kind === "signal" && thing instanceof AbortSignal)
      return ["reference", kind, id, thing.aborted, thing.aborted ? this.encode(thing.reason, 1) : null];
    if (kind === "instance") return ["reference", kind, id, membersOf(thing)];
    if (kind === "async iterable" || kind === "generator") return ["reference", kind, id, stepsOf(thing)];
    return ["reference", kind, id, extra ?? null];
  }
}

/** All that the other side is told of an error that is not for it. */
const SECRET = "The test has found something wrong.";

function spell(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

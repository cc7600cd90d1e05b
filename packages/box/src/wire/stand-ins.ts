import { Refused } from "./refused.ts";
import type { Kind, Members, Use } from "./tags.ts";

/** What a stand-in needs: to use the thing that it stands for. */
interface Line {
  use(on: number, use: Use, args: readonly unknown[]): unknown;
}

interface Pending {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Names that make of any object something that it is not: a promise, a matcher, JSON. */
const RESERVED = new Set([
  "then",
  "constructor",
  "asymmetricMatch",
  "toAsymmetricMatcher",
  "toJSON",
  "toString",
  "valueOf",
  "inspect",
]);

/** What stands on this side for the things of the other side: one for each of them. */
export class StandIns {
  readonly #line: Line;
  readonly #openSession: (options: unknown) => object;
  /** Whether names are looked at: the other side chose them. */
  readonly #wary: boolean;
  readonly #made = new Map<number, object>();
  readonly #pending = new Map<number, Pending>();
  readonly #signals = new Map<number, AbortController>();

  constructor(line: Line, openSession: (options: unknown) => object, wary: boolean) {
    this.#line = line;
    this.#openSession = openSession;
    this.#wary = wary;
  }

  /** @throws {Refused} when it is no reference of its kind */
  of(kind: Kind, id: number, extra: readonly unknown[]): object {
    const known = this.#made.get(id);
    if (known !== undefined) return known;
    const made = this.#make(kind, id, extra);
    this.#made.set(id, made);
    return made;
  }

  find(id: number): object | undefined {
    return this.#made.get(id);
  }

  signals(): [id: number, signal: AbortSignal][] {
    return [...this.#made].filter((entry): entry is [number, AbortSignal] => entry[1] instanceof AbortSignal);
  }

  settle(id: number, ok: boolean, value: unknown): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) throw new Refused("the end of a promise that was not given");
    this.#pending.delete(id);
    if (ok) {
      this.#made.delete(id);
      pending.resolve(value);
    } else pending.reject(value);
  }

  abort(id: number, reason: unknown): void {
    const controller = this.#signals.get(id);
    if (controller === undefined) throw new Refused("the end of a signal that was not given");
    controller.abort(reason);
  }

  /** Nothing is heard any more: what is pending stays so. */
  abandon(): void {
    this.#pending.clear();
    this.#signals.clear();
  }

  #make(kind: Kind, id: number, extra: readonly unknown[]): object {
    const use = (how: Use, args: readonly unknown[]): unknown => this.#line.use(id, how, args);
    switch (kind) {
      case "function":
        return functionOf(use);
      case "promise": {
        const { promise, resolve, reject } = Promise.withResolvers<unknown>();
        this.#pending.set(id, { resolve, reject });
        return promise;
      }
      case "signal":
        return this.#signal(id, extra);
      case "generator":
        return generatorOf(use, Symbol.iterator);
      case "async iterable":
        return extra[0] === true
          ? generatorOf(use, Symbol.asyncIterator)
          : { [Symbol.asyncIterator]: () => use({ how: "iterate" }, []) };
      case "instance":
        return this.#instance(use, extra[0]);
      case "session":
        return this.#openSession(extra[0]);
    }
  }

  #signal(id: number, [aborted, reason]: readonly unknown[]): AbortSignal {
    const controller = new AbortController();
    if (aborted === true) controller.abort(reason);
    else this.#signals.set(id, controller);
    return controller.signal;
  }

  #instance(use: (how: Use, args: readonly unknown[]) => unknown, members: unknown): object {
    const { methods, getters, disposable } = membersIn(members);
    const usable = (name: string): boolean => !(this.#wary && (RESERVED.has(name) || name.startsWith("__")));
    const instance = {};
    for (const name of methods.filter(usable)) {
      Object.defineProperty(instance, name, {
        value: (...args: unknown[]) => use({ how: "method", name }, args),
      });
    }
    for (const name of getters.filter(usable)) {
      Object.defineProperty(instance, name, { get: () => use({ how: "get", name }, []) });
    }
    if (disposable) {
      Object.defineProperty(instance, Symbol.asyncDispose, { value: () => use({ how: "dispose" }, []) });
    }
    return instance;
  }
}

function functionOf(use: (how: Use, args: readonly unknown[]) => unknown): object {
  return function (this: unknown, ...args: unknown[]): unknown {
    return use(new.target === undefined ? { how: "call" } : { how: "construct" }, args);
  };
}

function generatorOf(use: (how: Use, args: readonly unknown[]) => unknown, itself: symbol): object {
  const generator = {
    next: (...args: unknown[]) => use({ how: "next" }, args),
    return: (...args: unknown[]) => use({ how: "return" }, args),
    throw: (...args: unknown[]) => use({ how: "throw" }, args),
    [itself]: () => generator,
  };
  if (itself === Symbol.asyncIterator)
    Object.defineProperty(generator, Symbol.asyncDispose, { value: () => use({ how: "return" }, []) });
  return generator;
}

function membersIn(members: unknown): Members {
  const { methods, getters, disposable } = (members ?? {}) as Partial<Members>;
  if (!areNames(methods) || !areNames(getters)) throw new Refused("an instance without members");
  return { methods, getters, disposable: disposable === true };
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= 200 && value.every((name) => typeof name === "string");
}

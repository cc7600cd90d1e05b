import { LIMITS } from "./limits.ts";
import { Refused } from "./refused.ts";
import { flag, listOf, oneOf, shaped, text } from "./shape.ts";
import { type Kind, type Members, type Step, STEPS, type Use } from "./tags.ts";

/** What a stand-in needs: to use the thing that it stands for. */
export interface Line {
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

/** Members of an instance. */
const MOST_MEMBERS = 200;

/** What stands on this side for the things of the other side: one for each of them. */
export class StandIns {
  readonly #line: Line;
  readonly #openSession: (options: unknown) => object;
  /** Whether names are looked at: the other side chose them. */
  readonly #wary: boolean;
  readonly #made = new Map<number, { kind: Kind; thing: object }>();
  readonly #pending = new Map<number, Pending>();
  readonly #signals = new Map<number, AbortSignal>();
  readonly #controllers = new Map<number, AbortController>();

  constructor(line: Line, openSession: (options: unknown) => object, wary: boolean) {
    this.#line = line;
    this.#openSession = openSession;
    this.#wary = wary;
  }

  /** @throws {Refused} when it is no reference of its kind, or one too many */
  of(kind: Kind, id: number, extra: readonly unknown[]): object {
    const known = this.#made.get(id);
    if (known !== undefined) {
      if (known.kind !== kind) throw new Refused("a thing that was given as something else");
      return known.thing;
    }
    if (this.#made.size >= LIMITS.references) throw new Refused("too many things to hold");
    const thing = this.#make(kind, id, extra);
    this.#made.set(id, { kind, thing });
    return thing;
  }

  find(id: number): object | undefined {
    return this.#made.get(id)?.thing;
  }

  signals(): Iterable<[id: number, signal: AbortSignal]> {
    return this.#signals;
  }

  /** A promise that was kept is needed no longer; of a broken one there may be more to say. */
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
    const controller = this.#controllers.get(id);
    if (controller === undefined) throw new Refused("the end of a signal that was not given");
    this.#controllers.delete(id);
    controller.abort(reason);
  }

  /** Nothing is heard any more: what is pending stays so. */
  abandon(): void {
    this.#pending.clear();
    this.#controllers.clear();
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
        return iteratorOf(use, Symbol.iterator, stepsIn(extra[0]));
      case "async iterable": {
        const steps = stepsIn(extra[0]);
        return steps.includes("next")
          ? iteratorOf(use, Symbol.asyncIterator, steps)
          : { [Symbol.asyncIterator]: () => use({ how: "iterate" }, []) };
      }
      case "instance":
        return this.#instance(use, extra[0]);
      case "session":
        return this.#openSession(extra[0]);
    }
  }

  #signal(id: number, [aborted, reason]: readonly unknown[]): AbortSignal {
    const controller = new AbortController();
    if (aborted === true) controller.abort(reason);
    else this.#controllers.set(id, controller);
    this.#signals.set(id, controller.signal);
    return controller.signal;
  }

  #instance(use: (how: Use, args: readonly unknown[]) => unknown, members: unknown): object {
    const { methods, getters, disposable } = MEMBERS(members);
    if (methods.length + getters.length > MOST_MEMBERS) throw new Refused("an instance of too many members");
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

/** Only with the steps that the iterator has: a loop that ends early asks whether there is a `return`. */
function iteratorOf(
  use: (how: Use, args: readonly unknown[]) => unknown,
  itself: symbol,
  steps: readonly Step[],
): object {
  const iterator = { [itself]: () => iterator };
  for (const step of steps)
    Object.defineProperty(iterator, step, { value: (...args: unknown[]) => use({ how: step }, args) });
  if (itself === Symbol.asyncIterator && steps.includes("return"))
    Object.defineProperty(iterator, Symbol.asyncDispose, { value: () => use({ how: "return" }, []) });
  return iterator;
}

const stepsIn = listOf(oneOf(STEPS));

const MEMBERS = shaped<Members>({ methods: listOf(text), getters: listOf(text), disposable: flag });

import { stepsOf } from "./kind.ts";
import type { Own } from "./own.ts";
import { Refused } from "./refused.ts";
import type { Use } from "./tags.ts";

type Work = (args: readonly unknown[]) => unknown;
type Callable = (...args: unknown[]) => unknown;

/**
 * What the other side asks for, ready to be done.
 *
 * @throws {Refused} when the thing was not given, or was given as something else
 */
export function useOf(own: Own, on: number, use: Use): Work {
  const work = find(own, on, use);
  if (work === undefined) throw new Refused("a use of a thing that was not given for it");
  return work;
}

function find(own: Own, on: number, use: Use): Work | undefined {
  switch (use.how) {
    case "call": {
      const target = own.take(on, "function");
      return target && ((args) => Reflect.apply(target as Callable, undefined, args));
    }
    case "construct": {
      const target = own.take(on, "function");
      return target && ((args) => Reflect.construct(target as Callable, args) as object);
    }
    case "next":
    case "return":
    case "throw":
      return methodOf(own.take(on, "generator", "async iterable"), use.how);
    case "iterate": {
      const target = own.take(on, "async iterable");
      return target && (() => readable((target as AsyncIterable<unknown>)[Symbol.asyncIterator]()));
    }
    case "method":
      return methodOf(own.take(on, "instance"), use.name);
    case "get": {
      const target = own.take(on, "instance");
      return target && (() => Reflect.get(target, use.name) as unknown);
    }
    case "dispose": {
      const target = own.take(on, "instance", "async iterable", "session");
      return target && (() => dispose(target));
    }
    default:
      return undefined;
  }
}

/** An iterator that somebody wrote by hand need not be iterable itself; only that tells what it is. */
function readable(iterator: AsyncIterator<unknown>): object {
  if (Symbol.asyncIterator in iterator) return iterator;
  const itself = { [Symbol.asyncIterator]: () => itself };
  for (const step of stepsOf(iterator))
    Object.defineProperty(itself, step, { value: (...args: unknown[]) => methodOf(iterator, step)?.(args) });
  return itself;
}

function methodOf(target: object | undefined, name: string): Work | undefined {
  return (
    target &&
    ((args) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") throw new TypeError(`${name} is not a function`);
      return Reflect.apply(method, target, args) as unknown;
    })
  );
}

function dispose(target: object): unknown {
  for (const symbol of [Symbol.asyncDispose, Symbol.dispose]) {
    const method: unknown = Reflect.get(target, symbol);
    if (typeof method === "function") return Reflect.apply(method, target, []) as unknown;
  }
  throw new TypeError("It cannot be disposed of.");
}

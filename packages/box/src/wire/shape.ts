import { Refused } from "./refused.ts";

/** Takes a value for what it should be. @throws {Refused} when it is not */
export type Shape<T> = (value: unknown) => T;

export const anything: Shape<unknown> = (value) => value;

export const text: Shape<string> = (value) => (typeof value === "string" ? value : refuse("a text"));

export const flag: Shape<boolean> = (value) => (typeof value === "boolean" ? value : refuse("yes or no"));

/** None of JSON's is NaN or infinite, but what was decoded may be. */
export const number: Shape<number> = (value) =>
  typeof value === "number" && Number.isFinite(value) ? value : refuse("a number");

/** A number of things, or one of them by its number. */
export const count: Shape<number> = (value) =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : refuse("a count");

export function oneOf<const T>(values: readonly T[]): Shape<T> {
  return (value) => values.find((one) => one === value) ?? refuse(`one of ${values.join(", ")}`);
}

export function listOf<T>(shape: Shape<T>): Shape<T[]> {
  return (value) => (Array.isArray(value) ? value.map(shape) : refuse("a list"));
}

export function pairOf<A, B>(first: Shape<A>, second: Shape<B>): Shape<[A, B]> {
  return (value) =>
    Array.isArray(value) && value.length === 2 ? [first(value[0]), second(value[1])] : refuse("a pair");
}

/** Reads own fields only; what is not named is left out. */
export function shaped<T extends object>(shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const fields = Object.entries<Shape<unknown>>(shapes);
  return (value) => {
    if (typeof value !== "object" || value === null) return refuse("an object");
    return Object.fromEntries(
      fields.map(([name, shape]) => [
        name,
        shape(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined),
      ]),
    ) as T;
  };
}

function refuse(what: string): never {
  throw new Refused(`something that is not ${what}`);
}

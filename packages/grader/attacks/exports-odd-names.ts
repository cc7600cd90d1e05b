// Exercise: 03
// Tries: to export what breaks a list of exports: odd names, values that are no functions, a getter that throws.
// Earns: an empty list gives an empty list and no request
const value = Object.defineProperty({}, "read", {
  enumerable: true,
  get: () => {
    throw new Error("not this one");
  },
});
const symbol = Symbol("value");
class Broken {
  static get name(): never {
    throw new Error("not this one");
  }
}

export {
  value,
  symbol,
  Broken,
  value as "__proto__",
  value as "constructor",
  value as "a name with\nnewlines",
};
export const downloadAll = new Proxy(async (): Promise<never[]> => [], {
  get: () => {
    throw new Error("not this one");
  },
});

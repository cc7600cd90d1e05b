import { expect, test } from "vitest";
import { LIMITS } from "../../src/wire/limits.ts";
import { twoEnds } from "./two-ends.ts";

test.for([
  ["nothing", undefined],
  ["null", null],
  ["minus zero", -0],
  ["no number", NaN],
  ["without end", [Infinity, -Infinity]],
  ["a large whole number", -(10n ** 300n)],
  ["a text with everything", '\u0000\ud83d\ude00 "quoted" \\ \u2028'],
  ["a long text", "x".repeat(2 ** 20)],
  ["bytes", Uint8Array.of(0, 255)],
  ["no bytes", new Uint8Array(0)],
  ["a day", new Date(86_400_000)],
  ["a day that never comes", new Date(NaN)],
  ["a map of a map", new Map<unknown, unknown>([[[1], new Map([[{ a: 1 }, [2]]])]])],
  ["a set", new Set([1, [2], "3"])],
  ["data in data", { a: [{ b: [] }, {}], "": false }],
  ["an array that looks like a tag", ["undefined", ["yours", 1], ["reference", "promise", 2]]],
] as const)("%s comes out as it went in", ([, value]) => {
  expect(twoEnds().cross(value)).toStrictEqual(value);
});

test("the bytes of a buffer come as bytes, and only those that were meant", () => {
  const memory = Uint8Array.from({ length: 100 }, (_, index) => index).buffer;
  expect(twoEnds().cross(memory)).toEqual(new Uint8Array(memory));
  expect(twoEnds().cross(new Uint8Array(memory, 10, 2))).toEqual(Uint8Array.of(10, 11));
});

test("holes come as what one finds in them", () => {
  expect(twoEnds().cross([1, , 3])).toStrictEqual([1, undefined, 3]); // eslint-disable-line no-sparse-arrays
});

test.for(["__proto__", "constructor", "then", "toJSON", "asymmetricMatch", "hasOwnProperty"])(
  "a field of the name %s is a field like any other",
  (name) => {
    const crossed = twoEnds().cross(JSON.parse(`{ ${JSON.stringify(name)}: { "polluted": 1 } }`)) as object;
    expect(Object.entries(crossed)).toEqual([[name, { polluted: 1 }]]);
    expect(Object.getPrototypeOf(crossed)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  },
);

test("an error keeps its class, name, fields, cause and place", () => {
  class TooLarge extends RangeError {
    override name = "TooLarge";
    readonly code = "ETOOLARGE";
    readonly sizes = [1, 2];
  }
  const crossed = twoEnds().cross(new TooLarge("no", { cause: new TypeError("why") })) as TooLarge;
  expect(crossed).toBeInstanceOf(RangeError);
  expect(crossed).toMatchObject({ name: "TooLarge", message: "no", code: "ETOOLARGE", sizes: [1, 2] });
  expect(crossed.cause).toBeInstanceOf(TypeError);
  expect(Object.keys(crossed)).toEqual(["code", "sizes"]);
  expect(crossed.stack).toBe("TooLarge: no\n    at exercises/03-gather/exercise.ts:1:2");
});

test("an aggregate keeps its errors, and a platform's error its name", () => {
  const crossed = twoEnds().cross(new AggregateError([new URIError("a"), "b"], "all")) as AggregateError;
  expect(crossed).toBeInstanceOf(AggregateError);
  expect(crossed.errors).toEqual([new URIError("a"), "b"]);
  expect(twoEnds().cross(AbortSignal.abort().reason)).toMatchObject({ name: "AbortError" });
  expect(twoEnds().cross(new DOMException("late", "TimeoutError"))).toMatchObject({ name: "TimeoutError" });
});

test("an error that leads back to itself does so here", () => {
  const error = new Error("round");
  error.cause = { error };
  const crossed = twoEnds().cross(error) as { cause: { error: unknown } };
  expect(crossed.cause.error).toBe(crossed);
});

test("the same error comes as the same one, and goes back as itself", () => {
  const { box, tests, cross } = twoEnds();
  const error = new Error("one");
  const crossed = cross(error);
  expect(cross([error])).toEqual([crossed]);
  expect((cross([error]) as unknown[])[0]).toBe(crossed);
  expect((box.receive(tests.send([crossed])) as unknown[])[0]).toBe(error);
});

test("what a test has found out does not cross, and still comes back as itself", () => {
  const { box, tests } = twoEnds();
  const found = Object.assign(new Error("expected 1 to be 42"), { name: "AssertionError", expected: 42 });
  const told = tests.send(found);
  expect(told.json).not.toContain("42");
  expect(tests.receive(box.send(box.receive(told)))).toBe(found);
});

test("what cannot cross says so", () => {
  const circle: unknown[] = [];
  circle.push(circle);
  const { box } = twoEnds();
  expect(() => box.send(Symbol("s"))).toThrow("A symbol cannot cross to another process.");
  expect(() => box.send([{ a: Symbol.iterator }])).toThrow(TypeError);
  expect(() => box.send(circle)).toThrow(RangeError);
  expect(() => box.send(Array.from({ length: LIMITS.nodes }, () => 0))).toThrow(RangeError);
  expect(() => box.send(Object.assign([], { length: 2 ** 32 - 1 }))).toThrow(RangeError);
});

test("a getter that throws, or a proxy that was revoked, throws and leaves nothing", () => {
  const { box } = twoEnds();
  const broken = {
    get no(): never {
      throw new Error("not this one");
    },
  };
  expect(() => box.send(broken)).toThrow("not this one");
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(() => box.send([proxy])).toThrow(TypeError);
  expect(twoEnds().cross(new Proxy({ a: 1 }, {}))).toEqual({ a: 1 });
});

test("bytes in the same memory show that they are", () => {
  const { cross } = twoEnds();
  const memory = Uint8Array.of(1, 2, 3, 4);
  const early = cross(memory.subarray(0, 3)) as Uint8Array;
  memory.fill(9);
  const late = cross(memory.subarray(2));
  expect([early, late]).toEqual([Uint8Array.of(1, 2, 9), Uint8Array.of(9, 9)]);
});

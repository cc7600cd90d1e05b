import { expect, test } from "vitest";
import { Opaque } from "../../src/wire/decode.ts";
import { LIMITS } from "../../src/wire/limits.ts";
import { Refused } from "../../src/wire/refused.ts";
import { twoEnds } from "./two-ends.ts";

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = ["array", [value]];
  return value;
};

test.for<[string, unknown]>([
  ["an object without a tag", {}],
  ["an array without a tag", [1]],
  ["an unknown tag", ["toString", 1]],
  ["a tag of a prototype", ["__proto__", {}]],
  ["a number that is a list", ["number", [1]]],
  ["a number that is spelt", ["number", "12"]],
  ["a bigint that is none", ["bigint", "0x10"]],
  ["a bigint that takes for ever", ["bigint", "9".repeat(1_000_000)]],
  ["bytes that are not there", ["bytes", 1]],
  ["bytes by a name", ["bytes", "length"]],
  ["a list that is none", ["array", { length: 3 }]],
  ["entries that are none", ["object", ["a", 1]]],
  ["entries by number", ["object", [[1, 1]]]],
  ["an error of no name", ["error", 1, { toString: 1 }, null, "m", [], null]],
  ["an error with a made-up stack", ["error", 1, "E", null, "m", [["stack", "at /etc/passwd:1:1"]], null]],
  ["a kind that is none", ["reference", "constructor", 1]],
  ["a reference without a number", ["reference", "promise", "1"]],
  ["an instance without members", ["reference", "instance", 1, { methods: "all" }]],
  ["an instance of too many", ["reference", "instance", 1, members(201)]],
  ["an iterator of unknown steps", ["reference", "generator", 1, ["constructor"]]],
  ["what was never given", ["yours", 1]],
  ["what was never given, by a name", ["yours", "__proto__"]],
  ["a value too deep", deep(LIMITS.depth + 2)],
  ["a list too long", ["array", Array.from({ length: LIMITS.nodes }, () => 0)]],
])("%s is refused", ([, value]) => {
  expect(() => twoEnds().tests.receive({ json: JSON.stringify(value), parts: [new Uint8Array(1)] })).toThrow(
    Refused,
  );
});

function members(count: number): unknown {
  return {
    methods: Array.from({ length: count }, (_, index) => `m${index}`),
    getters: [],
    disposable: false,
  };
}

test("JSON that goes down without end is refused, not followed", () => {
  const levels = 500_000;
  const json = "[".repeat(levels) + "]".repeat(levels);
  expect(() => twoEnds().tests.receive({ json })).toThrow(Refused);
  expect(() => twoEnds().tests.receive({ json: `["number",${json}]` })).toThrow(Refused);
});

test("a part stands for one value only", () => {
  const part = ["bytes", 0, 1, 0];
  const json = JSON.stringify(["array", [part, part]]);
  expect(() => twoEnds().tests.receive({ json, parts: [new Uint8Array(9)] })).toThrow(Refused);
});

test("a number of things too large is refused", () => {
  const { tests } = twoEnds();
  const take = (id: number): unknown => tests.receive({ json: JSON.stringify(["reference", "promise", id]) });
  for (let id = 1; id <= LIMITS.references; id += 1) take(id);
  expect(() => take(LIMITS.references + 1)).toThrow(Refused);
  const error = (id: number): unknown =>
    tests.receive({ json: JSON.stringify(["error", id, "E", null, "m", [], null]) });
  for (let id = 1; id <= LIMITS.references; id += 1) error(id);
  expect(() => error(LIMITS.references + 1)).toThrow(Refused);
});

test("a thing that was given is not given again as another kind", () => {
  const { tests } = twoEnds();
  tests.receive({ json: '["reference","signal",1,false,null]' });
  const again = '["object",[["asymmetricMatch",["reference","promise",1]]]]';
  expect(() => tests.receive({ json: again })).toThrow(Refused);
});

const judge = (): boolean => true;

test("inside of data nothing can be called: not a box's function, not even one of the test's own", () => {
  const { box, tests } = twoEnds();
  const given = box.receive(tests.send(judge));
  const answer = tests.receive(box.send({ asymmetricMatch: given, toJSON: judge, deep: [given] })) as object;
  expect(answer).toEqual({
    asymmetricMatch: new Opaque("function"),
    toJSON: new Opaque("function"),
    deep: [new Opaque("function")],
  });
  expect(answer).not.toEqual({ another: "answer" });
  // By itself it is known again.
  expect(tests.receive(box.send(given))).toBe(judge);
});

test("a function, a thenable or a matcher of a box's is none here", () => {
  const { cross } = twoEnds();
  class Matcher {
    // eslint-disable-next-line unicorn/no-thenable
    then(): void {}
    asymmetricMatch(): boolean {
      return true;
    }
    toJSON(): string {
      return "";
    }
    __secret(): void {}
    honest(): void {}
  }
  const instance = cross(new Matcher()) as object;
  expect(Object.getOwnPropertyNames(instance)).toEqual(["honest"]);
  expect(cross(() => 1)).toEqual(new Opaque("function"));
});

test("a box gives no orders to the runner", () => {
  const order = Object.assign(new Error("VITEST_PENDING"), { code: "VITEST_PENDING" });
  const { cross } = twoEnds();
  expect(cross(order)).toMatchObject({ message: "vitest_PENDING" });
  expect(cross(order)).not.toHaveProperty("code");
  expect(cross({ code: "VITEST_PENDING" })).toEqual({});
  expect(cross({ code: "VITE" })).toEqual({ code: "VITE" });
});

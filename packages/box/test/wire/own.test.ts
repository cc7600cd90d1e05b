import { expect, test } from "vitest";
import { LIMITS } from "../../src/wire/limits.ts";
import { Own } from "../../src/wire/own.ts";

test("a thing has one number, until it is released; then another", () => {
  const own = new Own();
  const thing = {};
  expect([own.give(thing, "promise"), own.give(thing, "promise")]).toEqual([
    { id: 1, first: true },
    { id: 1, first: false },
  ]);
  own.release(1);
  expect(own.give(thing, "promise")).toEqual({ id: 2, first: true });
});

test("what was released may still be on its way back, for a while", () => {
  const own = new Own();
  const thing = {};
  const { id } = own.give(thing, "promise");
  own.release(id);
  expect(own.takeBack(id)?.thing).toBe(thing);
  for (let other = 0; other < 1000; other += 1) own.release(own.give({}, "promise").id);
  expect(own.takeBack(id)).toBeUndefined();
});

test("a thing is taken as what it was given only", () => {
  const own = new Own();
  const thing = {};
  const { id } = own.give(thing, "signal");
  expect([
    own.take(id, "signal"),
    own.take(id, "function", "instance"),
    own.take(String(id), "signal"),
  ]).toEqual([thing, undefined, undefined]);
});

test("what was not sent was not given", () => {
  const own = new Own();
  const thing = {};
  const { id } = own.give(thing, "function");
  own.withdraw(thing);
  expect(own.takeBack(id)).toBeUndefined();
});

test("there is an end to what can be given, but for what is released", () => {
  const own = new Own();
  for (let given = 0; given < LIMITS.references; given += 1) own.give({}, "promise");
  expect(() => own.give({}, "promise")).toThrow(RangeError);
  own.release(1);
  expect(own.give({}, "promise").first).toBe(true);
});

import { expect, test } from "vitest";
import { byName, first, last, newest, type Pick } from "../../src/index.ts";

const held = ["c", "a", "b"];
const picked = (pick: Pick, names: readonly string[]): string | undefined =>
  names.at(pick(names.length, names));

test("first: this one, and else the oldest", () => {
  expect(picked(first("b"), held)).toBe("b");
  expect(picked(first("z"), held)).toBe("c");
});

test("last: the oldest of the others, and this one when it is alone", () => {
  expect(picked(last("c"), held)).toBe("a");
  expect(picked(last("z"), held)).toBe("c");
  expect(picked(last("c"), ["c"])).toBe("c");
});

test("byName: in the order of the alphabet", () => {
  expect(picked(byName, held)).toBe("a");
});

test("newest: the one that came last", () => {
  expect(picked(newest, held)).toBe("b");
});

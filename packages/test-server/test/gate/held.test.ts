import { expect, test } from "vitest";
import { Held } from "../../src/gate/held.ts";
import { record } from "../trace/record.ts";

const go = (): void => undefined;
const last = (): void => undefined;

test("those that come are in the list that is there, and none is made anew for each", () => {
  const held = new Held();
  const requests = ["a", "b", "c"].map((name, index) => record(name, { request: index + 1 }));
  const lists = requests.map((request) => {
    held.add(request, go);
    return held.requests;
  });
  expect(new Set(lists).size).toBe(1);
  expect(held.requests).toEqual(requests);
  expect(held.size).toBe(3);
});

test("whoever walks along the list while it empties meets all of them", () => {
  const held = new Held();
  for (const name of ["a", "b", "c"]) held.add(record(name, { request: 1 }), go);
  const met = held.requests.map((request) => {
    held.delete(request);
    return request.name;
  });
  expect(met).toEqual(["a", "b", "c"]);
  expect(held.requests).toEqual([]);
});

test("one that is held twice stands there once, with its last way on", () => {
  const held = new Held();
  const request = record("a", { request: 1 });
  held.add(request, go);
  expect(held.requests).toHaveLength(1);
  held.add(request, last);
  expect(held.requests).toEqual([request]);
  expect(held.wayOf(request)).toBe(last);
  expect(held.delete(request)).toBe(true);
  expect(held.delete(request)).toBe(false);
});

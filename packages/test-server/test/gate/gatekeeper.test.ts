import { expect, test } from "vitest";
import { Gatekeeper } from "../../src/gate/index.ts";
import { type RequestRecord, Trace } from "../../src/trace/index.ts";
import { record } from "../trace/record.ts";

test("a gate is asked at each arrival, and no list is made for it anew", () => {
  const keeper = new Gatekeeper(new Trace());
  const lists: (readonly RequestRecord[])[] = [];
  let open = false;
  keeper.hold({
    waitsFor: "the test",
    choose(held) {
      lists.push(held);
      return open ? held : [];
    },
  });
  const gone: string[] = [];
  for (const name of ["a", "b", "c", "d"]) {
    open = name === "d";
    keeper.pass(record(name, { request: 1 }), () => void gone.push(name));
  }
  expect(lists).toHaveLength(4);
  expect(new Set(lists).size).toBe(1);
  expect(gone).toEqual(["a", "b", "c", "d"]);
});

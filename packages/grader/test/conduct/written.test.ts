import { expect, test } from "vitest";
import { writtenInAll } from "../../src/conduct/written.ts";

test("what hidden tests made the code write is told apart", () => {
  const outputs = [
    { hidden: true, head: "h1", tail: "", bytes: 2 },
    { hidden: false, head: "v1", tail: "v2", bytes: 20 },
    { hidden: false, head: "", tail: "", bytes: 0 },
    { hidden: true, head: "h2", tail: "h3", bytes: 200 },
  ];
  expect(writtenInAll(outputs)).toEqual({
    head: "h1",
    tail: "h3",
    bytes: 222,
    visible: { head: "v1", tail: "v2", bytes: 20 },
  });
});

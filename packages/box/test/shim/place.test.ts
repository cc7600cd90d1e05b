import { expect, test } from "vitest";
import { placeIn } from "../../src/shim/place.ts";

function withStack(...lines: string[]): Error {
  return Object.assign(new Error("no"), { stack: lines.join("\n") });
}

test("a call of the learner's", () => {
  const error = withStack("Error: no", "    at f (/c/exercises/03-gather/exercise.ts:4:5)");
  expect(placeIn(error)).toBe("exercises/03-gather/exercise.ts:4:5");
});

test.for(["/c/exercises/03-gather/exercise.ts:2", "file:///c/exercises/03-gather/exercise.ts:2"])(
  "the mark that Node puts below what it cannot read: %s",
  (file) => {
    const code = ["const b = 1;", "  const a = [1, 2;", "                 ^", "  return a;", ""];
    const error = withStack(file, ...code, "SyntaxError: Expected ','", "    at node:internal/modules:1:2");
    expect(placeIn(error)).toBe("exercises/03-gather/exercise.ts:2:18");
  },
);

test("what is not the learner's has no place", () => {
  expect(placeIn(withStack("/c/packages/a.ts:2", "x", "^", "", "SyntaxError: no"))).toBeUndefined();
  expect(placeIn(new Error("no"))).toBeUndefined();
});

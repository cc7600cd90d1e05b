import { expect, test } from "vitest";
import { courseFile, placeOf } from "../../src/reporter/place.ts";

function frame(file: string): { file: string; line: number; column: number; method: string } {
  return { file, line: 3, column: 5, method: "" };
}

test("the innermost place in the learner's code, past tests and libraries", () => {
  const files = [
    "/c/node_modules/x.js",
    "/c/exercises/03-gather/exercise.test.ts",
    "/c/exercises/03-gather/exercise.ts",
  ];
  expect(placeOf({ message: "", stacks: files.map(frame) })).toBe("exercises/03-gather/exercise.ts:3:5");
});

test("an error without a stack of its own, such as that of fetch, has the place of its cause", () => {
  const cause = {
    message: "",
    stack: "Error: refused\n    at node:net:1:2\n    at run (/c/solutions/03-gather/solution.ts:7:9)",
  };
  expect(placeOf({ message: "", stacks: [], cause })).toBe("solutions/03-gather/solution.ts:7:9");
});

test("no place in the learner's code", () => {
  expect(placeOf({ message: "", stacks: [frame("/c/packages/course/src/cli.ts")] })).toBeUndefined();
});

test("a path begins where the course does, also below a folder of that name, also on Windows", () => {
  expect(courseFile("/folder/exercises/course/exercises/03-gather/exercise.ts")).toBe(
    "exercises/03-gather/exercise.ts",
  );
  expect(courseFile("C:\\course\\exercises\\03-gather\\exercise.ts")).toBe("exercises/03-gather/exercise.ts");
  expect(courseFile("/elsewhere/x.ts")).toBe("/elsewhere/x.ts");
});

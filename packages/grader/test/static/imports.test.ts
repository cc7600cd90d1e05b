import { expect, test } from "vitest";
import { refusal } from "../../src/static/imports.ts";

function asked(
  specifier: string,
  from = "exercise.ts",
  kind: "module" | "reference" = "module",
): string | undefined {
  return refusal(from, { specifier, kind, line: 1 }, ["undici", "@meanwhile/download"]);
}

test.each([
  "./helper.ts",
  "./own/helper.ts",
  "node:fs/promises",
  "fs",
  "undici",
  "undici/lib/dispatcher/pool.js",
  "@meanwhile/download",
])("%s may be imported", (specifier) => {
  expect(asked(specifier)).toBeUndefined();
});

test("a folder inside may look back", () => {
  expect(asked("../exercise.ts", "own/helper.ts")).toBeUndefined();
});

test.each([
  [
    "/etc/passwd",
    '"/etc/passwd" is neither a file beside it, a module of Node nor a package of the exercise',
  ],
  ["file:///etc/passwd", '"file:///etc/passwd" is neither'],
  ["vitest", '"vitest" is neither'],
  ["@meanwhile/downloads", '"@meanwhile/downloads" is neither'],
  ["undici/../vitest", '"undici/../vitest" is neither'],
  ["C:\\secret.ts", '"C:\\secret.ts" is neither'],
  ["#exercise", '"#exercise" is neither'],
  ["../11-limit/exercise.ts", `"../11-limit/exercise.ts" is outside of the exercise's folder`],
  ["./own/../../x.ts", `"./own/../../x.ts" is outside of the exercise's folder`],
  ["..", `".." is outside of the exercise's folder`],
  ["./node_modules/undici/index.js", '"./node_modules/undici/index.js" is inside of a package'],
  ["./exercise.test.ts", '"./exercise.test.ts" is a test'],
  ["./exercise.test", '"./exercise.test" is a test'],
  ["./..\\..\\x.ts", String.raw`"./..\..\x.ts" is no path: write it with /`],
  ["..\\x.ts", String.raw`"..\x.ts" is no path: write it with /`],
  ["./own/Package.json", '"./own/Package.json" decides where modules are found, and is the exercise\'s'],
  ["./a\nb.ts", String.raw`"./a\u{a}b.ts" is no name of a module`],
])("%j may not", (specifier, why) => {
  expect(asked(specifier)).toContain(why);
});

test("of the comments for the compiler only one is harmless", () => {
  expect(asked('/// <reference types="node" />', "exercise.ts", "reference")).toBeUndefined();
  expect(asked('/// <reference path="/etc/passwd" />', "exercise.ts", "reference")).toBe(
    '/// <reference path="/etc/passwd" /> is not allowed',
  );
});

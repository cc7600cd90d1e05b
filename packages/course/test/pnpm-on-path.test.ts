import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { pnpmOnPath } from "../src/pnpm-on-path.ts";
import { madeUpCourse } from "./made-up-course.ts";

test("a pnpm that the terminal finds, and one that only scripts do", async () => {
  await using place = await madeUpCourse({ "bin/pnpm": "", "_npx/node_modules/.bin/pnpm": "", "none/a": "" });
  const [bin, npx, none] = ["bin", "_npx/node_modules/.bin", "none"].map((name) => join(place.root, name));
  expect(pnpmOnPath([none, bin].join(delimiter))).toBe(true);
  expect(pnpmOnPath([npx, none].join(delimiter))).toBe(false);
  expect(pnpmOnPath("")).toBe(false);
});

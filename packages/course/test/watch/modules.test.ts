import { rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isModuleFile, modulesBelow, stampOf } from "../../src/watch/modules.ts";
import { madeUpCourse } from "../made-up-course.ts";

test("code and data are modules; lessons and what editors leave are none", () => {
  const names = ["exercise.ts", "exercise.test.ts", "a.mjs", "data.json", "README.md", ".exercise.ts.swp"];
  expect(names.filter(isModuleFile)).toEqual(["exercise.ts", "exercise.test.ts", "a.mjs", "data.json"]);
  expect(isModuleFile(join("node_modules", "a.js"))).toBe(false);
  expect(isModuleFile(".exercise.ts.12.tmp")).toBe(false);
});

test("modules in folders count, too; a folder that is missing has none", async () => {
  await using course = await madeUpCourse({ "e/exercise.ts": "", "e/more/part.ts": "", "e/README.md": "" });
  const folder = join(course.root, "e");
  expect(modulesBelow(folder).toSorted()).toEqual([
    join(folder, "exercise.ts"),
    join(folder, "more", "part.ts"),
  ]);
  expect(modulesBelow(join(course.root, "none"))).toEqual([]);
});

test("the stamp is another when a module is written, comes or goes, and only then", async () => {
  await using course = await madeUpCourse({ "e/exercise.ts": "a" });
  const folder = join(course.root, "e");
  const stamps = [stampOf(folder)];
  await course.write({ "e/README.md": "lesson" });
  expect(stampOf(folder)).toBe(stamps[0]);
  await utimes(join(folder, "exercise.ts"), 1, 2);
  stamps.push(stampOf(folder));
  await course.write({ "e/part.ts": "" });
  stamps.push(stampOf(folder));
  await rm(join(folder, "exercise.ts"));
  stamps.push(stampOf(folder));
  expect(new Set(stamps).size).toBe(4);
});

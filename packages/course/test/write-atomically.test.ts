import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeAtomically, writePartsAtomically } from "../src/write-atomically.ts";
import { madeUpCourse } from "./made-up-course.ts";

function* broken(): Generator<string> {
  yield "new";
  throw new Error("there is no other part");
}

test("the new content takes the place of the old, and no other file stays", async () => {
  await using course = await madeUpCourse({ "a/file": "old" });
  writeAtomically(join(course.root, "a/file"), "new");
  expect(await readFile(join(course.root, "a/file"), "utf8")).toBe("new");
  expect(await readdir(join(course.root, "a"))).toEqual(["file"]);
});

test("parts are written one after the other; where one is missing, all stays as it was", async () => {
  await using course = await madeUpCourse({ "a/file": "old" });
  const path = join(course.root, "a/file");
  expect(() => writePartsAtomically(path, broken())).toThrow("there is no other part");
  expect(await readFile(path, "utf8")).toBe("old");
  writePartsAtomically(path, ["ne", "", "w\n", "é"]);
  expect(await readFile(path, "utf8")).toBe("new\né");
  expect(await readdir(join(course.root, "a"))).toEqual(["file"]);
});

test("where that cannot be, all stays as it was", async () => {
  await using course = await madeUpCourse({});
  await mkdir(join(course.root, "a/file/inside"), { recursive: true });
  expect(() => writeAtomically(join(course.root, "a/file"), "new")).toThrow(
    expect.objectContaining({ syscall: "rename" }),
  );
  expect(await readdir(join(course.root, "a"))).toEqual(["file"]);
  expect(() => writeAtomically(join(course.root, "nowhere/file"), "new")).toThrow("ENOENT");
});

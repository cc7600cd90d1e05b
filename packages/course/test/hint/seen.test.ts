import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SeenHints } from "../../src/hint/seen.ts";
import { gather } from "../gather.ts";
import { madeUpCourse } from "../made-up-course.ts";

test("what was seen is known to the next command, and nothing else is left", async () => {
  await using course = await madeUpCourse({});
  const before = await readdir(course.root);
  new SeenHints(course.root).add(gather, 1, 2);
  const seen = new SeenHints(course.root);
  expect(seen.has(gather, 1, 2)).toBe(true);
  expect(seen.has(gather, 1, 1)).toBe(false);
  expect(seen.has({ ...gather, slug: "other" }, 1, 2)).toBe(false);
  expect(await readdir(course.root)).toEqual([".meanwhile.json", ...before]);
});

test("what else is noted there stays", async () => {
  await using course = await madeUpCourse({ ".meanwhile.json": '{"other": 1}' });
  new SeenHints(course.root).add(gather, 1, 1);
  expect(JSON.parse(await readFile(join(course.root, ".meanwhile.json"), "utf8"))).toEqual({
    other: 1,
    hintsSeen: ["03-gather 1.1"],
  });
});

test.for(["", "{", "null", "3", "[]", '{"hintsSeen": 3}', '{"hintsSeen": [3, null]}'])(
  "a file that reads %s is empty, and is written anew",
  async (content) => {
    await using course = await madeUpCourse({ ".meanwhile.json": content });
    const seen = new SeenHints(course.root);
    expect(seen.has(gather, 1, 1)).toBe(false);
    seen.add(gather, 1, 1);
    expect(JSON.parse(await readFile(join(course.root, ".meanwhile.json"), "utf8"))).toEqual({
      hintsSeen: ["03-gather 1.1"],
    });
  },
);

test("where it cannot be written, the error is that of the file system", async () => {
  await using course = await madeUpCourse({});
  await mkdir(join(course.root, ".meanwhile.json"));
  expect(() => new SeenHints(course.root).add(gather, 1, 1)).toThrow(
    expect.objectContaining({ syscall: "rename" }),
  );
});

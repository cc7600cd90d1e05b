import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFolder, tryFolder } from "../../src/doctor/folder.ts";
import { madeUpCourse } from "../made-up-course.ts";

test("a folder that can be used, with a space in its name, is left as it was", async () => {
  await using course = await madeUpCourse({ "a folder/file": "" });
  const path = join(course.root, "a folder");
  const facts = tryFolder(path);
  expect(facts).toEqual({ path, caseSensitive: expect.any(Boolean) });
  expect(checkFolder("this folder", facts, "move").fix).toBeUndefined();
  expect(await readdir(path)).toEqual(["file"]);
});

test("whether case matters is told", () => {
  expect(checkFolder("x", { path: "/c", caseSensitive: true }, "move")).toEqual({
    subject: "x",
    found: "/c can be written; A.ts and a.ts are two files",
  });
  expect(checkFolder("x", { path: "/c", caseSensitive: false }, "move").found).toBe(
    "/c can be written; A.ts and a.ts are one file",
  );
});

test("a folder that cannot be written", () => {
  expect(checkFolder("this folder", { path: "/c", notWritten: "EACCES" }, "move it")).toEqual({
    subject: "this folder",
    found: "/c cannot be written (EACCES)",
    fix: "move it",
  });
});

test("a folder where no file can replace another", () => {
  expect(
    checkFolder("this folder", { path: "/c", caseSensitive: true, notReplaced: "EPERM" }, "move"),
  ).toEqual({
    subject: "this folder",
    found: "in /c no file can replace another (EPERM)",
    fix: "move",
  });
});

// Even root cannot write there.
test.skipIf(process.platform !== "linux")("/proc cannot be written", () => {
  expect(tryFolder("/proc")).toEqual({ path: "/proc", notWritten: expect.stringMatching(/^E[A-Z]+$/) });
});

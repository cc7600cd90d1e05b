import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkInstallation, lookAtInstallation } from "../../src/doctor/installation.ts";
import { madeUpCourse } from "../made-up-course.ts";

const SOUND = { modules: true, lockfile: "a", installed: "a", runtime: true };

test("all is there and in step", () => {
  expect(checkInstallation(SOUND)).toEqual({ subject: "packages", found: "are those of pnpm-lock.yaml" });
});

test.for([
  [
    { modules: false, installed: undefined, runtime: false },
    "are not installed",
    "npx --yes pnpm@12 install",
  ],
  [{ lockfile: undefined }, "pnpm-lock.yaml is missing", "git checkout -- pnpm-lock.yaml"],
  [{ installed: "b" }, "are not those of pnpm-lock.yaml", "npx --yes pnpm@12 install"],
  [{ installed: undefined }, "are not those of pnpm-lock.yaml", "npx --yes pnpm@12 install"],
  [
    { runtime: false },
    "lack the Node that comes with them: its installation was broken off",
    "npx --yes pnpm@12 rebuild node",
  ],
] as const)("%o", ([facts, found, fix]) => {
  expect(checkInstallation({ ...SOUND, ...facts })).toEqual({ subject: "packages", found, fix });
});

test("this very course is installed", () => {
  expect(lookAtInstallation(join(import.meta.dirname, "../../../.."))).toMatchObject({
    modules: true,
    runtime: true,
  });
});

test("a course that is not", async () => {
  await using course = await madeUpCourse({});
  await rm(join(course.root, "node_modules"));
  expect(lookAtInstallation(course.root)).toEqual({
    modules: false,
    lockfile: undefined,
    installed: undefined,
    runtime: false,
  });
});

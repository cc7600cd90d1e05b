import { expect, test } from "vitest";
import { checkGit } from "../../src/doctor/git.ts";

test("git is told by its version", () => {
  expect(checkGit("git version 2.39.5")).toEqual({ subject: "git", found: "2.39.5" });
});

test("no git", () => {
  expect(checkGit(undefined)).toEqual({
    subject: "git",
    found: "cannot be run: pnpm reset gets the starters from it",
    fix: "install it from https://git-scm.com/downloads, then open a new terminal",
  });
});

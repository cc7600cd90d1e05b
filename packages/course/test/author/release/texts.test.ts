import { expect, test } from "vitest";
import { lessonForStudents, readmeForStudents } from "../../../src/author/release/texts.ts";

test("the README loses the author's part, and lines about what is not there", () => {
  const text = [
    "| compare | `solutions/03-gather/README.md` |",
    "| edit | `exercises/03-gather` |",
    "npx --yes pnpm@12 test     # proves that the course is sound",
    "solutions/NN-slug/   the answers",
    "exercises/NN-slug/   the lessons",
    "packages/",
    "  course/            the commands",
    "  bench/             measurements",
    "",
    "<!-- authors: what follows is left out -->",
    "## For authors",
    "<!-- /authors -->",
    "",
    "[MIT](LICENSE)",
  ].join("\n");
  const there = new Set(["exercises", "packages", "packages/course"]);
  expect(readmeForStudents(text, (name) => there.has(name))).toBe(
    [
      "| edit | `exercises/03-gather` |",
      "npx --yes pnpm@12 test     # runs all exercises: where you stand",
      "exercises/NN-slug/   the lessons",
      "packages/",
      "  course/            the commands",
      "",
      "[MIT](LICENSE)",
    ].join("\n"),
  );
});

test.for([
  ["Guess, then look into the solution's README.", "Guess, then compare in class."],
  ["Guess, then look into\nthe solution's README.", "Guess, then compare\nin class."],
  ["then\nlook at the measurements in the solution's README.", "then\ncompare in class."],
  ["Read the README of your own solution.", "Read the README of your own solution."],
])("%j", ([lesson = "", students]) => {
  expect(lessonForStudents(lesson)).toBe(students);
});

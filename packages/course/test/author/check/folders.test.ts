import { expect, test } from "vitest";
import { checkFolders } from "../../../src/author/check/folders.ts";
import { madeUpCourse } from "../../made-up-course.ts";

test("both trees hold folders named NN-slug and nothing else", async () => {
  await using course = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    "solutions/03-gather/solution.ts": "",
    "exercises/.DS_Store": "",
  });
  expect(checkFolders(course.root)).toEqual([]);
});

test("what has no place, no free number or no exercise is told of", async () => {
  await using course = await madeUpCourse({
    "exercises/3-gather/exercise.ts": "",
    "exercises/04-a/exercise.ts": "",
    "exercises/04-b/exercise.ts": "",
    "exercises/notes.md": "",
    "solutions/05-Chunks/solution.ts": "",
    "solutions/06-left-over/solution.ts": "",
  });
  expect(checkFolders(course.root)).toEqual([
    { at: "exercises/3-gather", what: "has no place here", todo: "name folders 03-gather, or move it away" },
    { at: "exercises/notes.md", what: "has no place here", todo: "name folders 03-gather, or move it away" },
    { at: "solutions/05-Chunks", what: "has no place here", todo: "name folders 03-gather, or move it away" },
    { at: "exercises/04-b", what: "takes the number 04 again", todo: "give it a free number" },
    {
      at: "solutions/06-left-over",
      what: "has no exercise",
      todo: "add exercises/06-left-over, or delete it",
    },
  ]);
});

import { expect, test } from "vitest";
import { offerHints } from "../../src/hint/offer.ts";
import { SeenHints } from "../../src/hint/seen.ts";
import { gather } from "../gather.ts";
import { madeUpCourse } from "../made-up-course.ts";

const HINTS = { "exercises/03-gather/hints.md": "## Task 1: begin\n\n1. Look.\n2. The tool.\n" };
const failure = { task: 1, message: "You waited.\n  expected  1\n  got       2" };

test("the first time by its command, the second time for one cause in words", async () => {
  await using course = await madeUpCourse(HINTS);
  const offer = offerHints(course.root, gather);
  expect(offer(failure)).toBe("hint: pnpm hint 3.1");
  expect(offer({ ...failure, message: "You waited.\n  expected  1\n  got       3" })).toBe(
    "The same as last time. Hint 1 of 2 for task 1 may help: pnpm hint 3.1",
  );
  expect(offer({ ...failure, message: "You ran." })).toBe("hint: pnpm hint 3.1");
});

test("after a success it is the first time again", async () => {
  await using course = await madeUpCourse(HINTS);
  const offer = offerHints(course.root, gather);
  offer(failure);
  offer(undefined);
  expect(offer(failure)).toBe("hint: pnpm hint 3.1");
});

test("only hints that were not seen are offered", async () => {
  await using course = await madeUpCourse(HINTS);
  const [offer, seen] = [offerHints(course.root, gather), new SeenHints(course.root)];
  offer(failure);
  seen.add(gather, 1, 1);
  expect(offer(failure)).toContain("Hint 2 of 2 for task 1");
  seen.add(gather, 1, 2);
  expect(offer(failure)).toBe("hint: pnpm hint 3.1");
});

test("a failure of no task, and a course without hints", async () => {
  await using course = await madeUpCourse({});
  const offer = offerHints(course.root, gather);
  offer(failure);
  expect(offer(failure)).toBe("hint: pnpm hint 3.1");
  offer({ ...failure, task: 0 });
  expect(offer({ ...failure, task: 0 })).toBe("hint: pnpm hint 3");
});

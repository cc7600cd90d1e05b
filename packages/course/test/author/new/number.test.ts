import { expect, test } from "vitest";
import type { Exercise } from "../../../src/exercises.ts";
import { nextNumber } from "../../../src/author/new/number.ts";
import { UsageError } from "../../../src/usage-error.ts";

function numbered(...numbers: readonly string[]): Exercise[] {
  return numbers.map((number) => ({
    number,
    slug: `a${number}`,
    folder: `exercises/${number}-a${number}`,
    solution: undefined,
    wrong: [],
  }));
}

const CHAPTER_2 = ["21", "22", "23", "24", "25", "26", "27", "28", "29"];

test.for([
  [["01", "02", "31"], undefined, "32"],
  [["01", "02", "31"], "0", "03"],
  // After the last one, for that is the course's order.
  [["11", "14"], "1", "15"],
  [["11", "19"], "1", "12"],
  [["01", "31"], "2", "21"],
  [["01", "31"], "4", "41"],
] as const)("%j, chapter %s: %s", ([numbers, chapter, next]) => {
  expect(nextNumber(numbered(...numbers), chapter)).toBe(next);
});

test.for([
  [CHAPTER_2, "2", "chapter 2 is full: it has nine exercises. Choose another: --chapter."],
  [["01", "31"], "5", 'there is no chapter "5": the course has 0 to 3, and 4 would begin the next.'],
  [["01", "31"], "two", 'there is no chapter "two": the course has 0 to 3, and 4 would begin the next.'],
  [["91"], "10", 'there is no chapter "10": the course has 0 to 9.'],
] as const)("%j, chapter %s is refused", ([numbers, chapter, message]) => {
  expect(() => nextNumber(numbered(...numbers), chapter)).toThrow(new UsageError(message));
});

import type { Exercise } from "../../exercises.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * The next number of a chapter, which is the tens digit: after its last exercise, else the first that is free.
 *
 * @param typed the chapter as it was typed; undefined is the last one of the course
 * @throws {UsageError} when there is no such chapter, or no number left in it.
 */
export function nextNumber(exercises: readonly Exercise[], typed: string | undefined): string {
  const numbers = exercises.map(({ number }) => Number(number));
  const last = Math.floor(Math.max(0, ...numbers) / 10);
  const chapter = typed === undefined ? last : chapterOf(typed, last);
  const own = Array.from({ length: 9 }, (_, index) => chapter * 10 + index + 1);
  const after = own.findLastIndex((number) => numbers.includes(number)) + 1;
  const free = [...own.slice(after), ...own].find((number) => !numbers.includes(number));
  if (free === undefined)
    throw new UsageError(`chapter ${chapter} is full: it has nine exercises. Choose another: --chapter.`);
  return String(free).padStart(2, "0");
}

function chapterOf(typed: string, last: number): number {
  const most = Math.min(9, last + 1);
  if (/^\d$/.test(typed) && Number(typed) <= most) return Number(typed);
  const next = most > last ? `, and ${most} would begin the next` : "";
  throw new UsageError(`there is no chapter "${typed}": the course has 0 to ${last}${next}.`);
}

import type { Columns } from "./columns.ts";
import type { Outcome, Span } from "../trace/index.ts";

const LAST: Record<Outcome, string> = {
  complete: "|",
  open: ">",
  abandoned: "x",
  reset: "x",
  truncated: "x",
};

/**
 * Draws one request: `|` start, `=` waiting for the answer, `-` receiving, then how it ended.
 *
 * @param scale columns per unit of time
 */
export function bar(span: Span, { from, to }: Columns, scale: number): string {
  const inner = to - from - 1;
  // Counted from the start of the bar: equal waits have equal length, wherever rounding has put the bars.
  const answer = span.answer === undefined ? to : Math.round((span.answer - span.start) * scale);
  const waiting = Math.min(inner, Math.max(0, answer - 1));
  return `|${"=".repeat(waiting)}${"-".repeat(inner - waiting)}${LAST[span.outcome]}`;
}

/** What stands after a bar: the status, if it is no success. */
export function markOf({ status }: Span): string {
  // 0: no answer has come.
  return status === 0 || (status >= 200 && status <= 299) ? "" : ` ${status}`;
}

import type { Span } from "../trace/index.ts";

/** Where a bar begins and ends: both columns belong to it. */
export interface Columns {
  from: number;
  to: number;
}

/**
 * Gives each bar its columns: proportional to time, as far as whole columns allow.
 *
 * The same instant is always the same column, so bars that start together align, and a bar that follows another
 * begins in the column where that one ends. Rounding alone would do, but for very short bars: the minimum of two
 * columns would make a row of them look as if they ran at once. So short bars push later instants to the right,
 * and the right margin pushes them back.
 *
 * @param scale columns per unit of time
 * @param last the last column there is; where bars that follow one another outnumber the columns, some overlap
 */
export function columnsOf(spans: readonly Span[], scale: number, last: number): Map<Span, Columns> {
  const bars = spans.map((span) => ({ span, start: span.start, end: endOf(span, last / scale) }));
  const instants = [...new Set(bars.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const columns = new Map<number, number>();
  const columnOf = (instant: number): number => columns.get(instant) ?? 0;

  let column = 0;
  for (const instant of instants) {
    const ending = bars.filter(({ end }) => end === instant);
    column = Math.max(column, Math.round(instant * scale), ...ending.map(({ start }) => columnOf(start) + 1));
    columns.set(instant, column);
  }
  column = last;
  for (const instant of instants.toReversed()) {
    const starting = bars.filter(({ start }) => start === instant);
    column = Math.min(column, columnOf(instant), ...starting.map(({ end }) => columnOf(end) - 1));
    columns.set(instant, column);
  }
  return new Map(
    bars.map(({ span, start, end }) => {
      const from = Math.max(0, columnOf(start));
      return [span, { from, to: Math.max(from + 1, columnOf(end)) }];
    }),
  );
}

/** A bar of no length counts as a very short one: its end needs a column of its own. */
function endOf({ start, end }: Span, total: number): number {
  return end > start ? end : start + total * 1e-9;
}

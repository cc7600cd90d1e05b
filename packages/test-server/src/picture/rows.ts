import { bar, markOf } from "./bar.ts";
import { cut, toAscii } from "./label.ts";
import { drawn, excerptOf } from "./excerpt.ts";
import { columnsOf } from "./columns.ts";
import type { Frame } from "./frame.ts";
import { requestsOf, type Schedule, type Span } from "../trace/index.ts";

/** The requests, one line each; of more than 10 the first and the last. */
export function rowsOf(schedule: Schedule, { labels, bars, scale }: Frame): string[] {
  if (requestsOf(schedule) === 0) return ["(no requests)"];
  const columns = columnsOf(drawn(schedule), scale, bars - 1);
  const row = (span: Span): string => {
    const { from, to } = columns.get(span) ?? { from: 0, to: 1 };
    const label = cut(toAscii(span.label), labels).padEnd(labels);
    return `${label} ${" ".repeat(from)}${bar(span, { from, to }, scale)}${markOf(span)}`;
  };
  const { first, hidden, last } = excerptOf(schedule);
  return [...first.map(row), ...(hidden === 0 ? [] : [`... ${hidden} more ...`]), ...last.map(row)];
}

import { requestsOf, type Schedule, type Span } from "../trace/index.ts";

const ALL = 10;
const FIRST = 5;
const LAST = 4;

/** What a picture shows of many requests: all up to 10, else the first 5 and the last 4. */
export interface Excerpt {
  first: readonly Span[];
  hidden: number;
  last: readonly Span[];
}

export function excerptOf({ spans, left = 0 }: Pick<Schedule, "spans" | "left">): Excerpt {
  const all = requestsOf({ spans, left });
  if (all <= ALL) return { first: spans, hidden: left, last: [] };
  const first = spans.slice(0, FIRST);
  const last = spans.slice(FIRST).slice(-LAST);
  return { first, hidden: all - first.length - last.length, last };
}

/** The requests that are drawn. */
export function drawn(schedule: Pick<Schedule, "spans" | "left">): Span[] {
  const { first, last } = excerptOf(schedule);
  return [...first, ...last];
}

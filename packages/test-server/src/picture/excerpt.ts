import type { Span } from "../trace/index.ts";

const ALL = 10;
const FIRST = 5;
const LAST = 4;

/** What a picture shows of many requests: all up to 10, else the first 5 and the last 4. */
export interface Excerpt {
  first: readonly Span[];
  hidden: number;
  last: readonly Span[];
}

export function excerptOf(spans: readonly Span[]): Excerpt {
  if (spans.length <= ALL) return { first: spans, hidden: 0, last: [] };
  return { first: spans.slice(0, FIRST), hidden: spans.length - FIRST - LAST, last: spans.slice(-LAST) };
}

/** The requests that are drawn. */
export function drawn(spans: readonly Span[]): Span[] {
  const { first, last } = excerptOf(spans);
  return [...first, ...last];
}

import { cut, toAscii } from "./label.ts";
import { type Axis, axisOf } from "./axis.ts";
import { amount } from "./amount.ts";
import { drawn } from "./excerpt.ts";
import { markOf } from "./bar.ts";
import type { Part } from "./part.ts";

const NARROWEST = 20;
/** Ten bars one after another, the most that a picture shows, need eleven columns. */
const BARS = 11;

/** How a picture divides its width, in columns: labels, one blank, bars, and room for a status after the last bar. */
export interface Frame {
  axis: Axis;
  labels: number;
  bars: number;
  /** Columns per unit of time. */
  scale: number;
}

/** Divides `width` columns; fewer than 20 count as 20, since a terminal may claim to have none. */
export function frameOf(parts: readonly Part[], width: number = 72): Frame {
  const columns = Math.max(NARROWEST, Math.floor(width));
  const spans = parts.flatMap(({ schedule }) => drawn(schedule));
  const marks = Math.max(0, ...spans.map((span) => markOf(span).length));
  const longest = Math.max(0, ...spans.map(({ label }) => toAscii(label).length));
  const labels = Math.min(longest, Math.floor(columns * 0.4), columns - 1 - BARS - marks);
  const bars = columns - labels - 1 - marks;
  const axis = axisOf(parts);
  return { axis, labels, bars, scale: (bars - 1) / (axis.end || 1) };
}

/** The bottom line: 0 below where bars begin, the end of the axis below where they may end. */
export function axisLine({ axis, labels, bars }: Frame): string {
  const end = amount(axis.end, axis.unit);
  if (end.length > bars - 2) return end.padStart(labels + 1 + bars);
  return `${" ".repeat(labels + 1)}0${end.padStart(bars - 1)}`;
}

/** A title at the left, an amount at the right, above where bars may end. */
export function titleLine(title: string, total: string, { labels, bars }: Frame): string {
  const room = labels + 1 + bars - total.length - 1;
  return `${cut(toAscii(title), room).padEnd(room)} ${total}`;
}

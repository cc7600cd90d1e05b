import { type Axis, axisOf } from "./axis.ts";
import { drawn } from "./excerpt.ts";
import { markOf } from "./bar.ts";
import type { Part } from "./part.ts";

/** The measures of a page, in pixels. */
export const PAGE = { width: 760, margin: 24, row: 22, bar: 12, head: 58, title: 36, foot: 42 };

/** Characters of a label. */
export const LONGEST = 24;
const CHARACTER = 7.5;

/** Room for the sign of a failure after the last bar, in pixels. */
export const SIGN = 14;

/** How a page divides its width: labels up to `left`, bars from there to `right`. In pixels. */
export interface Sheet {
  axis: Axis;
  left: number;
  right: number;
  /** Where an instant is. */
  x: (time: number) => number;
}

export function sheetOf(parts: readonly Part[]): Sheet {
  const axis = axisOf(parts);
  const spans = parts.flatMap(({ schedule }) => drawn(schedule));
  const labels = Math.min(LONGEST, Math.max(axis.unit.length, ...spans.map(({ label }) => label.length)));
  const marks = Math.max(0, ...spans.map((span) => markOf(span).length));
  const left = PAGE.margin + labels * CHARACTER + 12;
  const right = PAGE.width - PAGE.margin - SIGN - marks * CHARACTER;
  const x = (time: number): number => pixel(left + ((right - left) * time) / (axis.end || 1));
  return { axis, left: pixel(left), right: pixel(right), x };
}

/** A tenth of a pixel is as fine as anyone sees. */
export function pixel(length: number): number {
  return Math.round(length * 10) / 10;
}

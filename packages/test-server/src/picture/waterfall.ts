import { axisLine, frameOf } from "./frame.ts";
import { rowsOf } from "./rows.ts";
import type { Schedule } from "../trace/index.ts";

export interface WaterfallOptions {
  /** Columns that no line exceeds. Default 72. Fewer than 20 count as 20. */
  width?: number | undefined;
}

/**
 * Draws a schedule for a terminal, in plain ASCII and at most 12 lines: a row per request and a time axis.
 *
 * `|` start, `=` waiting for the answer, `-` receiving, `|` end; `x` instead of the last `|` where the request
 * failed, `>` where it is still open. A status that is no success stands after the bar.
 *
 * @example
 * archivo1 |=======--|
 * archivo2           |=======--|
 *          0           240 units
 */
export function waterfall(schedule: Schedule, { width }: WaterfallOptions = {}): string {
  const frame = frameOf([{ title: "", schedule }], width);
  const rows = rowsOf(schedule, frame);
  return (schedule.spans.length === 0 ? rows : [...rows, axisLine(frame)]).join("\n");
}

import { axisLine, frameOf, titleLine } from "./frame.ts";
import { amount } from "./amount.ts";
import type { Part } from "./part.ts";
import { rowsOf } from "./rows.ts";
import type { WaterfallOptions } from "./waterfall.ts";

/**
 * Draws several schedules on one time axis, so that the eye can compare them: each under its title and total.
 *
 * @throws {TypeError} when they are not in the same unit.
 */
export function waterfalls(parts: readonly Part[], { width }: WaterfallOptions = {}): string {
  const frame = frameOf(parts, width);
  const pictures = parts.map(({ title, schedule }) =>
    [titleLine(title, amount(schedule.total, schedule.unit), frame), ...rowsOf(schedule, frame)].join("\n"),
  );
  const empty = parts.every(({ schedule }) => schedule.spans.length === 0);
  return `${pictures.join("\n\n")}${empty ? "" : `\n${axisLine(frame)}`}`;
}

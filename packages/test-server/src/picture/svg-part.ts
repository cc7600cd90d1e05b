import { drawn, excerptOf } from "./excerpt.ts";
import { PAGE, type Sheet } from "./svg-sheet.ts";
import { amount } from "./amount.ts";
import { cut } from "./label.ts";
import type { Part } from "./part.ts";
import { requestsOf } from "../trace/index.ts";
import { svgBar } from "./svg-bar.ts";
import { textAt } from "./svg-text.ts";
import { ticks } from "./ticks.ts";

/** Characters; the rest of the line is for the total. */
const LONGEST_TITLE = 72;

/** The height of a part, in pixels. */
export function heightOf({ schedule }: Part): number {
  const lines = Math.max(1, drawn(schedule).length + (excerptOf(schedule).hidden === 0 ? 0 : 1));
  return PAGE.title + lines * PAGE.row;
}

/** A title with its total, and a bar per request below. */
export function svgPart({ title, schedule }: Part, top: number, sheet: Sheet): string {
  const { unit, total } = schedule;
  const { first, hidden, last } = excerptOf(schedule);
  const lineAt = (index: number): number => top + PAGE.title + PAGE.row * (index + 0.5);
  const note = (index: number, text: string): string =>
    textAt(sheet.left + 8, lineAt(index) + 4, text, "muted");
  const bottom = top + heightOf({ title, schedule });
  return [
    ...ticks(sheet.axis.end).map((tick) => {
      const x = sheet.x(tick);
      return `<path class="grid" d="M${x} ${top + PAGE.title}V${bottom}"/>`;
    }),
    textAt(PAGE.margin, top + 26, cut(title, LONGEST_TITLE), "part"),
    textAt(PAGE.width - PAGE.margin, top + 26, amount(total, unit), "part", "end"),
    ...first.map((span, index) => svgBar(span, lineAt(index), sheet)),
    ...(requestsOf(schedule) === 0 ? [note(0, "no requests")] : []),
    ...(hidden === 0 ? [] : [note(first.length, `... ${hidden} more ...`)]),
    ...last.map((span, index) => svgBar(span, lineAt(first.length + 1 + index), sheet)),
  ].join("\n");
}

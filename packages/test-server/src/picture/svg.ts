import { heightOf, svgPart } from "./svg-part.ts";
import { PAGE, type Sheet, sheetOf } from "./svg-sheet.ts";
import { amount } from "./amount.ts";
import { box } from "./svg-bar.ts";
import { cut } from "./label.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Part } from "./part.ts";
import { requestsOf } from "../trace/index.ts";
import { STYLE } from "./svg-style.ts";
import { textAt } from "./svg-text.ts";
import { ticks } from "./ticks.ts";

/** Characters; the rest of the line is for the legend. */
const LONGEST_TITLE = 48;

const LEGEND = [
  box("waiting", 552, 572, 36),
  textAt(578, 40, "waiting", "muted"),
  box("receiving", 644, 664, 36),
  textAt(670, 40, "receiving", "muted"),
].join("");

/**
 * Draws schedules on one time axis, as a page of SVG that stands alone: no script, no font to load, readable on
 * light and dark, and told in words to those who do not see it.
 *
 * @throws {TypeError} when they are not in the same unit.
 */
export function toSvg(parts: readonly Part[], { title }: { title: string }): string {
  const sheet = sheetOf(parts);
  const tops = parts.map((_, index) =>
    parts.slice(0, index).reduce((top, part) => top + heightOf(part), PAGE.head),
  );
  const bottom = parts.reduce((top, part) => top + heightOf(part), PAGE.head);
  const height = bottom + PAGE.foot;
  const size = `width="${PAGE.width}" height="${height}" viewBox="0 0 ${PAGE.width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size}>`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(parts.map(inWords).join(" "))}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${PAGE.width - 1}" height="${height - 1}" rx="8"/>`,
    textAt(PAGE.margin, 41, cut(title, LONGEST_TITLE), "title"),
    LEGEND,
    axis(sheet, bottom),
    ...parts.map((part, index) => svgPart(part, tops[index] ?? 0, sheet)),
    `</svg>\n`,
  ].join("\n");
}

function axis({ axis: { unit, end }, left, x }: Sheet, bottom: number): string {
  const numbers = ticks(end).map((tick) => textAt(x(tick), bottom + 18, String(tick), "muted", "middle"));
  return [...numbers, textAt(left - 12, bottom + 18, unit, "muted", "end")].join("");
}

function inWords({ title, schedule }: Part): string {
  const { total, unit } = schedule;
  const count = requestsOf(schedule);
  return `${title}: ${count} ${count === 1 ? "request" : "requests"}, ${amount(total, unit)}.`;
}

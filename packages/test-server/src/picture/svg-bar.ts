import { LONGEST, PAGE, pixel, type Sheet, SIGN } from "./svg-sheet.ts";
import { cut } from "./label.ts";
import { escapeXml } from "./escape-xml.ts";
import { markOf } from "./bar.ts";
import { short } from "./amount.ts";
import type { Span } from "../trace/index.ts";
import { textAt } from "./svg-text.ts";

/** Bars keep a little apart from their followers, but none may vanish. In pixels. */
const GAP = 1;
const THINNEST = 3;

/** One request: its label, its bar, how it ended, and all of it in words for whoever points at it. */
export function svgBar(span: Span, y: number, sheet: Sheet): string {
  const from = Math.min(sheet.x(span.start), pixel(sheet.right - THINNEST));
  const to = pixel(Math.max(from + THINNEST, sheet.x(span.end) - GAP));
  const answer = span.answer === undefined ? to : Math.min(to, Math.max(from, sheet.x(span.answer)));
  return [
    `<g><title>${escapeXml(inWords(span, sheet))}</title>`,
    textAt(sheet.left - 12, y + 4, cut(span.label, LONGEST), "label", "end"),
    box("waiting", from, answer, y),
    box("receiving", answer, to, y),
    ending(span, to, y),
    `</g>`,
  ].join("");
}

/** A part of a bar around the line `y`; nothing if it has no length. */
export function box(look: "waiting" | "receiving", from: number, to: number, y: number): string {
  if (to <= from) return "";
  const size = `width="${pixel(to - from)}" height="${PAGE.bar}"`;
  return `<rect class="${look}" x="${from}" y="${y - PAGE.bar / 2}" ${size} rx="2"/>`;
}

function ending(span: Span, x: number, y: number): string {
  const mark = markOf(span).trim();
  const text = (shift: number): string =>
    mark === "" ? "" : textAt(pixel(x + shift), y + 4, mark, "failed");
  if (span.outcome === "complete") return text(5);
  const left = pixel(x + 4);
  const sign =
    span.outcome === "open"
      ? `<path class="arrow" d="M${left} ${y - 4}l4 4l-4 4"/>`
      : `<path class="cross" d="M${left} ${y - 4}l8 8m0-8l-8 8"/>`;
  return sign + text(SIGN + 3);
}

function inWords({ label, start, answer, end, outcome, status }: Span, { axis }: Sheet): string {
  const times = `${short(start)} to ${short(end)} ${axis.unit}`;
  const reply = answer === undefined ? "no answer" : `answer ${status} at ${short(answer)}`;
  return `${label}: ${times}, ${reply}, ${outcome}`;
}

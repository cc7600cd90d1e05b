import { STYLE, escapeXml, pixel, textAt } from "@meanwhile/test-server/picture";
import { type Row, rowsOf, roundsOf } from "./summary.ts";
import type { Results } from "./results.ts";

/** In pixels. */
const PAGE = {
  width: 760,
  margin: 24,
  head: 86,
  title: 38,
  row: 22,
  bar: 14,
  foot: 20,
  left: 110,
  right: 560,
};

/** A bar ends at so many times the quickest rival, or one very slow peer would flatten all others. */
const LONGEST = 4;

const LOOKS = `
.ours { fill: #4650d6 }
.rival { fill: #b6bdf5 }
.floor { fill: #c4ccd4 }
.gap { stroke: #ffffff; stroke-width: 3; fill: none }
.name { font-weight: 700 }
@media (prefers-color-scheme: dark) {
.ours { fill: #8f9bff }
.rival { fill: #3a4286 }
.floor { fill: #444c56 }
.gap { stroke: #12161d }
}`;

interface Panel {
  title: string;
  rows: Row[];
}

/** Draws the wall times as a page of SVG that stands alone, readable on light and dark and told in words. */
export function chart(results: Results): string {
  const panels = results.workloads
    .map(({ name, title }) => ({ title, rows: drawnOf(rowsOf(results, name)) }))
    .filter(({ rows }) => rows.length > 0);
  const tops = panels.map((_, index) => PAGE.head + heightOf(panels.slice(0, index)));
  const height = PAGE.head + heightOf(panels) + PAGE.foot;
  const size = `width="${PAGE.width}" height="${height}" viewBox="0 0 ${PAGE.width} ${height}"`;
  const subtitle = `Wall time of the whole process, median of ${roundsOf(results)}; peak memory. Shorter is better.`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${size}>`,
    `<title>Downloaders, measured</title>`,
    `<desc>${escapeXml(panels.map(inWords).join(" "))}</desc>`,
    `<style>${STYLE}${LOOKS}\n</style>`,
    `<rect class="page" x="0.5" y="0.5" width="${PAGE.width - 1}" height="${height - 1}" rx="8"/>`,
    textAt(PAGE.margin, 41, "Downloaders, measured", "title"),
    textAt(PAGE.margin, 64, subtitle, "muted"),
    ...panels.map((panel, index) => panelAt(panel, tops[index] ?? 0)),
    `</svg>\n`,
  ].join("\n");
}

function drawnOf(rows: readonly Row[]): Row[] {
  return rows.filter(({ role, wall }) => role !== "start" && Number.isFinite(wall));
}

function heightOf(panels: readonly Panel[]): number {
  return panels.reduce((sum, { rows }) => sum + PAGE.title + rows.length * PAGE.row, 0);
}

function panelAt({ title, rows }: Panel, top: number): string {
  const walls = rows.map(({ wall }) => wall);
  const rivals = rows.filter(({ role }) => role !== "floor").map(({ wall }) => wall);
  const longest = Math.min(Math.max(...walls), LONGEST * Math.min(...(rivals.length === 0 ? walls : rivals)));
  return [
    textAt(PAGE.margin, top + 26, title, "part"),
    ...rows.map((row, index) => barAt(row, top + PAGE.title + PAGE.row * (index + 0.5), longest)),
  ].join("\n");
}

function barAt(row: Row, y: number, longest: number): string {
  const { peer, role, wall } = row;
  const right = pixel(PAGE.left + (PAGE.right - PAGE.left) * Math.min(1, wall / longest));
  const width = pixel(Math.max(2, right - PAGE.left));
  const x = pixel(PAGE.left + width - 22);
  // A bar that is cut short shows a gap near its end.
  const gap = wall > longest * 1.001 ? `<path class="gap" d="M${x} ${y + 9}l8 -18"/>` : "";
  return [
    `<g><title>${escapeXml(sayRow(row))}</title>`,
    textAt(PAGE.left - 10, y + 4, peer, role === "ours" ? "name" : "label", "end"),
    `<rect class="${role}" x="${PAGE.left}" y="${y - PAGE.bar / 2}" width="${width}" height="${PAGE.bar}" rx="2"/>`,
    gap,
    textAt(PAGE.left + width + 8, y + 4, sayNumbers(row), role === "ours" ? "name" : "muted"),
    `</g>`,
  ].join("");
}

function sayNumbers({ wall, peak }: Row): string {
  return `${wall < 10 ? wall.toFixed(wall < 1 ? 3 : 2) : wall.toFixed(1)} s, ${Math.round(peak / 2 ** 20)} MiB`;
}

function sayRow(row: Row): string {
  return `${row.peer}: ${sayNumbers(row)}`;
}

function inWords({ title, rows }: Panel): string {
  return `${title}. ${rows.map(sayRow).join("; ")}.`;
}

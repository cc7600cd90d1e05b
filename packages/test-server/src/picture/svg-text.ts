import { escapeXml } from "./escape-xml.ts";

/** A line of text; `y` is its base line. */
export function textAt(
  x: number,
  y: number,
  text: string,
  look: string,
  anchor: "start" | "middle" | "end" = "start",
): string {
  const align = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" class="${look}"${align}>${escapeXml(text)}</text>`;
}

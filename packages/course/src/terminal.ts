import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";

/** Columns to write in: those of the terminal, at most 100; 80 where there is none. */
export function columns(): number {
  return Math.min(100, process.stdout.columns ?? 80);
}

type Style = Parameters<typeof styleText>[0];

/** The text in a style, where standard output shows colours (`NO_COLOR` and pipes do not). */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Breaks lines that are too long at spaces and indents all. Lines of pictures are short enough already. */
export function block(text: string, indent: number): string {
  const pad = " ".repeat(indent);
  return text
    .split("\n")
    .flatMap((line) => wrapped(line, columns() - indent))
    .map((line) => (line === "" ? "" : pad + line))
    .join("\n");
}

/** A line with something at its right end. */
export function row(left: string, right: string, paint: (text: string) => string = (text) => text): string {
  const gap = columns() - 1 - left.length - right.length;
  return `${left}${" ".repeat(Math.max(2, gap))}${paint(right)}`;
}

function wrapped(line: string, width: number): string[] {
  const [lead = ""] = /^\s*/.exec(line) ?? [];
  if (line.length <= width) return [line];
  return wrapAnsi(line.slice(lead.length), width - lead.length, { trim: true })
    .split("\n")
    .map((part) => lead + part);
}

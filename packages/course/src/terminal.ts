import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";

/** Columns to write in: those of the terminal, at most 100; 80 where there is none, or one that does not tell. */
export function columns(): number {
  return Math.min(100, process.stdout.columns || 80);
}

/** Whether a line can be written over: on a terminal, unless it says that it cannot do more than print. */
export function canWriteOver(
  { isTTY }: { isTTY: boolean } = process.stdout,
  { TERM } = process.env,
): boolean {
  return isTTY && TERM !== "dumb";
}

type Style = Parameters<typeof styleText>[0];

/** The text in a style, where standard output shows colours (`NO_COLOR` and pipes do not). */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

export function showsColours(): boolean {
  return styled("red", "x") !== "x";
}

/** Child processes shall not colour either where standard output shows no colours. */
export function passOnColours(): void {
  if (!showsColours()) process.env["NO_COLOR"] = "1";
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

/** `1 test`, `2 tests` */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** What goes on stands under where it began: after the spaces, a label (`  got       `), an arrow (`-> `). */
function wrapped(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const [lead = ""] = /^\s*(-> |\w+\s{2,})?/.exec(line) ?? [];
  return wrapAnsi(line.slice(lead.length), width - lead.length, { trim: true })
    .split("\n")
    .map((part, index) => (index === 0 ? lead : " ".repeat(lead.length)) + part);
}

import { styled } from "../terminal.ts";

/** A hint as it stands in a terminal. */
export interface Readable {
  /** A line per paragraph. */
  text: string;
  /** What it links to, to stand below the text: a link in the middle of a sentence would tear it apart. */
  links: string[];
}

const LINK = /\[((?:`[^`]*`|[^\]`])+)\]\((https?:\/\/[^\s)]+)\)/g;

/** Takes off the marks of Markdown. Code keeps its backticks: they are what tells it from prose. */
export function readable(markdown: string): Readable {
  const links = [...markdown.matchAll(LINK)].map(([, , url = ""]) => url);
  const text = markdown
    .replaceAll(LINK, "$1")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, " "))
    .join("\n\n");
  return { text: emphasised(text), links };
}

/** Stars in code are no emphasis: `yield*`. */
function emphasised(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : inProse(part)))
    .join("");
}

function inProse(text: string): string {
  return text
    .replaceAll(/\*\*(.+?)\*\*/g, (_, words: string) => styled("bold", words))
    .replaceAll(/\*(\S.*?)\*/g, (_, words: string) => styled("italic", words));
}

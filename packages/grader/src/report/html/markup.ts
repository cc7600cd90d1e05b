import { escapeXml } from "@meanwhile/test-server/picture";

/** Text that is HTML already. Made by {@link markup} and {@link trusted} only, so a plain string never passes for it. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Value = string | number | Markup | readonly Markup[];

/**
 * HTML from a template. Every string in it is escaped, for elements and for attributes in double quotes; only
 * {@link Markup} stays as it is.
 *
 * @note Not one of the libraries for this (html-template-tag, ghtml): there the place in the template says what is
 * not escaped, and takes any string. Here its type does, and the compiler sees a slip.
 */
export function markup(texts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(texts.reduce((all, text, index) => all + inHtml(values[index - 1] ?? "") + text));
}

/** For what was made by a function that escapes by itself, as the pictures are. */
export function trusted(html: string): Markup {
  return new Markup(html);
}

/** Nothing, or what is made of it. */
export function given<T>(value: T | undefined, make: (value: T) => Markup): Markup {
  return value === undefined || value === "" ? trusted("") : make(value);
}

function inHtml(value: Value): string {
  if (value instanceof Markup) return value.toString();
  return typeof value === "object" ? value.join("\n") : escapeXml(String(value));
}

import { XmlDocument, XmlElement } from "libxml2-wasm";

/** What stands in a page. */
export interface Parsed {
  /** Of elements: name and own attributes, as `a[href]`. */
  shapes: Set<string>;
  /** The texts of elements and attributes, found with XPath. */
  texts(xpath: string): string[];
}

/** Reads a page with a parser that forgives nothing. */
export function parsed(html: string): Parsed {
  const find = <T>(xpath: string, map: (nodes: ReturnType<XmlDocument["find"]>) => T): T => {
    using document = XmlDocument.fromString(html);
    return map(document.find(xpath));
  };
  const shapes = find("//*", (nodes) => nodes.filter((node) => node instanceof XmlElement).map(shapeOf));
  return {
    shapes: new Set(shapes),
    texts: (xpath) => find(xpath, (nodes) => nodes.map(({ content }) => content)),
  };
}

function shapeOf({ name, attrs }: XmlElement): string {
  return `${name}[${attrs
    .map((attribute) => attribute.name)
    .toSorted()
    .join(" ")}]`;
}

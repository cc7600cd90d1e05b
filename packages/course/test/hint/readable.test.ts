import { expect, test } from "vitest";
import { readable } from "../../src/hint/readable.ts";

test("lines of a paragraph are one, paragraphs stay apart", () => {
  expect(readable("One\n   two.\n\n   Three\n   four.").text).toBe("One two.\n\nThree four.");
});

test("links stand below the text, by their addresses", () => {
  const { text, links } = readable("Ask [`Array.map`](https://a.org/x#y) and [two\nwords](https://b.org/).");
  expect(text).toBe("Ask `Array.map` and two words.");
  expect(links).toEqual(["https://a.org/x#y", "https://b.org/"]);
});

test("stars are taken off, but not those of code; brackets of code are no link", () => {
  const { text, links } = readable("**The tool.** Not *that* one: `yield*`, `function*` and `a[b](c)`.");
  expect(text).toBe("The tool. Not that one: `yield*`, `function*` and `a[b](c)`.");
  expect(links).toEqual([]);
});

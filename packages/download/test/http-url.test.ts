import { expect, test } from "vitest";
import { httpUrl } from "../src/http-url.ts";

test.for([
  ["http://H:80/a b", "http://h/a%20b"],
  ["https://h/a?b#c", "https://h/a?b"],
  ["HTTP://h", "http://h/"],
] as const)("%j is read as %s", ([text, href]) => {
  expect(httpUrl(text)?.href).toBe(href);
});

test.for(["", "h", "/a", "http://", "ftp://h/", "file:///a", "data:,a"])("%j is no http URL", (text) => {
  expect(httpUrl(text)).toBeUndefined();
});

test("a relative URL needs a base", () => {
  expect(httpUrl("b", new URL("http://h/dir/a"))?.href).toBe("http://h/dir/b");
});

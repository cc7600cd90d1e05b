import { expect, test } from "vitest";
import { given, markup, trusted } from "../../../src/report/html/markup.ts";

test("strings are escaped, in elements and in attributes; markup is not", () => {
  const bold = markup`<b title="${'"><i>'}">${"<i> & co"}</b>`;

  expect(markup`<p>${bold} ${1} ${trusted("<hr />")}</p>`.toString()).toBe(
    '<p><b title="&quot;&gt;&lt;i&gt;">&lt;i&gt; &amp; co</b> 1 <hr /></p>',
  );
});

test("a list stands line by line", () => {
  expect(markup`<ul>${["<a>", "b"].map((each) => markup`<li>${each}</li>`)}</ul>`.toString()).toBe(
    "<ul><li>&lt;a&gt;</li>\n<li>b</li></ul>",
  );
});

test("nothing is made of nothing", () => {
  const made = [undefined, "", "a"].map((value) => given(value, (text) => markup`<p>${text}</p>`).toString());

  expect(made).toEqual(["", "", "<p>a</p>"]);
});

import { type Markup, markup, trusted } from "./markup.ts";

/** As `waterfall` draws them: requests, those left out, the axis. */
const ROW = /\|[=-]*[|x>]( \d{3})?$/;
const LEFT_OUT = /^\.\.\. \d+ more \.\.\.$/;
const AXIS = /^ *0 .*\d (units|ms)$/;

/**
 * What a test says. A waterfall in it keeps its lines on a narrow screen, or they would tell nothing.
 *
 * @param isDrawn whether the same is drawn below it: then it is left out
 */
export function message(text: string, isDrawn: boolean): Markup {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => AXIS.test(line));
  const words = lines.findLastIndex((line, index) => index < end && !ROW.test(line) && !LEFT_OUT.test(line));
  // Nothing but an axis is no picture, and no axis is none either.
  if (end < 0 || words === end - 1) return markup`<pre>${text}</pre>`;
  const [before, picture, after] = [
    lines.slice(0, words + 1),
    lines.slice(words + 1, end + 1),
    lines.slice(end + 1),
  ];
  const told = [...before, ...(isDrawn ? after : [])].join("\n");
  const scrolls = markup`<pre class="picture" tabindex="0">${picture.join("\n")}</pre>`;
  return markup`${pre(told)}${isDrawn ? "" : scrolls}${isDrawn ? "" : pre(after.join("\n"))}`;
}

function pre(text: string): Markup {
  return text.trim() === "" ? trusted("") : markup`<pre>${text}</pre>`;
}

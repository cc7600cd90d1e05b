import { given, type Markup, markup, trusted } from "./markup.ts";
import { badge } from "./in-words.ts";
import { message } from "./message.ts";
import { plural } from "@meanwhile/course/src/terminal.ts";
import { shown } from "../../ingest/index.ts";
import type { TestRecord } from "../../record/index.ts";
import { requestsOf } from "@meanwhile/test-server";
import { toSvg } from "@meanwhile/test-server/picture";

const SAW = "What the server saw";

/** One test: what it found is open, the picture of a pass is folded. */
export function testEntry(test: TestRecord): Markup {
  const { group, title, hidden, state, feedback, where, won } = test;
  const drawn = picture(test);
  return markup`<li>
<h3>${badge(state)} ${title}</h3>
<p class="quiet">${[group, hidden ? "hidden test" : ""].filter(Boolean).join(" · ")}</p>
${given(won, (text) => markup`<p>${text}</p>`)}
${given(feedback, (text) => message(text, drawn !== undefined))}
${given(where, (text) => markup`<p>In your code: <code>${shown(text)}</code></p>`)}
${given(drawn, (svg) => svg)}
</li>`;
}

/** Of a hidden test there is none: it holds the names that the code has asked for. */
function picture({ schedule, title, state, hidden }: TestRecord): Markup | undefined {
  if (hidden || schedule === undefined || requestsOf(schedule) === 0) return undefined;
  const svg = toSvg([{ title: plural(requestsOf(schedule), "request"), schedule }], { title: SAW });
  // It shrinks with the screen, and on the smallest it scrolls by itself; with the keyboard, too.
  const drawn = markup`<div class="drawing" tabindex="0" role="group" aria-label="${SAW}: ${title}">${trusted(svg)}</div>`;
  return state === "passed" ? markup`<details><summary>${SAW}</summary>${drawn}</details>` : drawn;
}

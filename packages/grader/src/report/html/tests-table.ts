import { type Markup, markup } from "./markup.ts";
import type { GradeRecord } from "../../record/index.ts";
import { hundredths, itemsOf } from "../items.ts";

/** How many passed each test, and how well it tells those who can from those who cannot. */
export function testsTable(records: readonly GradeRecord[]): Markup {
  const rows = itemsOf(records).map(
    ({ exercise, test, graded, passed, facility, discrimination }) => markup`<tr>
<td>${exercise}</td>
<th scope="row">${test.title}${test.hidden ? markup` <small>hidden</small>` : ""}</th>
<td class="number">${passed} of ${graded}</td>
<td class="number">${(facility * 100).toFixed(0)} %</td>
<td class="number">${discrimination === undefined ? "" : hundredths(discrimination).toFixed(2)}</td>
</tr>`,
  );
  return markup`<h2>Tests</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Tests">
<table class="wide">
<caption>Of what was graded. Discrimination near 0 or below it: those who pass the other tests do not pass this one
more often, so it may ask for something else.</caption>
<thead><tr><th scope="col">Exercise</th><th scope="col">Test</th><th scope="col" class="number">Passed</th>
<th scope="col" class="number">Share</th><th scope="col" class="number">Discrimination</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</div>`;
}

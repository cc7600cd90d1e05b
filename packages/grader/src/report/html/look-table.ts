import { type Ignored, shown } from "../../ingest/index.ts";
import { type GradeRecord, needLook } from "../../record/index.ts";
import { type Markup, markup } from "./markup.ts";
import { pathOf } from "./student-page.ts";
import { studentName } from "./in-words.ts";

/** Who needs a look and why, the gravest first; then what lay in the class and belongs to nobody. */
export function lookTable(records: readonly GradeRecord[], unclaimed: readonly Ignored[]): Markup {
  const found = needLook(records);
  if (found.length + unclaimed.length === 0) return markup`<h2>Who needs a look</h2><p>Nobody.</p>`;
  const rows = found.map(
    ({ record, exercises, why }) => markup`<tr>
<th scope="row"><a href="${pathOf(record.student, record.exercise)}"><bdi>${studentName(record.student)}</bdi></a></th>
<td class="exercise">${exercises.join(", ")} <span class="slug">${exercises.length === 1 ? record.slug : ""}</span></td>
<td>${why.map((each) => markup`<div>${each}</div>`)}</td>
</tr>`,
  );
  const strays = unclaimed.map(
    ({ path, why }) => markup`<tr>
<th scope="row"><bdi>${shown(path)}</bdi></th>
<td class="exercise"></td>
<td><div>belongs to nobody: ${shown(why, 300)}</div></td>
</tr>`,
  );
  return markup`<h2>Who needs a look</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Who needs a look">
<table class="wide">
<caption>What the grader could not decide, or what an honest mistake seldom does.</caption>
<thead><tr><th scope="col">Student</th><th scope="col">Exercise</th><th scope="col">Why</th></tr></thead>
<tbody>${[...rows, ...strays]}</tbody>
</table>
</div>`;
}

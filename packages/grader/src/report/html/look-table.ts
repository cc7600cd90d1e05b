import { type Ignored, shown } from "../../ingest/index.ts";
import { type GradeRecord, type Look, needLook } from "../../record/index.ts";
import { type Markup, markup, trusted } from "./markup.ts";
import { pathOf } from "./student-page.ts";
import { studentName } from "./in-words.ts";

/** Who needs a look and why, the gravest first; then what lay in the class and belongs to nobody. */
export function lookTable(records: readonly GradeRecord[], unclaimed: readonly Ignored[]): Markup {
  const found = needLook(records);
  if (found.length + unclaimed.length === 0) return markup`<h2>Who needs a look</h2><p>Nobody.</p>`;
  return markup`<h2>Who needs a look</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Who needs a look">
<table class="wide">
<caption>What the grader could not decide, or what an honest mistake seldom does.</caption>
<thead><tr><th scope="col">Student</th><th scope="col">Exercise</th><th scope="col">Why</th></tr></thead>
<tbody>${[...found.map(rowOf), ...unclaimed.map(strayRow)]}</tbody>
</table>
</div>`;
}

function rowOf({ records, why }: Look): Markup {
  const [first] = records;
  if (first === undefined) return trusted("");
  const exercises = records.map(({ student, exercise, slug }, index) => {
    const link = markup`<a class="exercise" href="${pathOf(student, exercise)}">${exercise}<span class="slug"> ${slug}</span></a>`;
    return markup`${index === 0 ? "" : ", "}${link}`;
  });
  return markup`<tr>
<th scope="row"><a href="${pathOf(first.student)}"><bdi>${studentName(first.student)}</bdi></a></th>
<td>${trusted(exercises.join(""))}</td>
<td>${why.split("\n").map((line) => markup`<div>${line}</div>`)}</td>
</tr>`;
}

function strayRow({ path, why }: Ignored): Markup {
  return markup`<tr>
<th scope="row"><bdi>${shown(path)}</bdi></th>
<td></td>
<td><div>belongs to nobody: ${shown(why, 300)}</div></td>
</tr>`;
}

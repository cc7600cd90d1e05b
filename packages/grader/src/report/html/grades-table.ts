import {
  byStudent,
  exerciseName,
  type GradeRecord,
  groupedBy,
  meanScore,
  percent,
} from "../../record/index.ts";
import { lookOf, scoreInWords, studentName } from "./in-words.ts";
import { type Markup, markup, trusted } from "./markup.ts";
import { pathOf } from "./student-page.ts";

/** Students by exercises. */
export function gradesTable(records: readonly GradeRecord[]): Markup {
  const exercises = groupedBy(records, exerciseName);
  const head = exercises.map(([, [record]]) =>
    record === undefined
      ? trusted("")
      : markup`<th scope="col" class="number">${record.exercise}<small>${record.slug}</small></th>`,
  );
  const rows = byStudent(records).map(([, own]) => rowOf(own, exercises));
  const means = exercises.map(([, all]) => markup`<td class="number">${percent(meanScore(all))}</td>`);
  return markup`<h2>Grades</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Grades">
<table class="grades">
<caption>Tests passed, as a percentage. Means count no attempt and not gradable as 0, and leave
grader errors out.</caption>
<thead><tr><th scope="col">Student</th>${head}</tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">Mean</th>${means}</tr></tfoot>
</table>
</div>`;
}

function rowOf(own: readonly GradeRecord[], exercises: readonly [string, GradeRecord[]][]): Markup {
  const [first] = own;
  if (first === undefined) return trusted("");
  const cells = exercises.map(([name]) => {
    const record = own.find((each) => exerciseName(each) === name);
    if (record === undefined) return markup`<td class="number quiet">not asked</td>`;
    const { student, exercise } = record;
    const words = scoreInWords(record).replace("\u00a0%", "");
    return markup`<td class="number ${lookOf(record)}"><a href="${pathOf(student, exercise)}">${words}</a></td>`;
  });
  const name = studentName(first.student);
  return markup`<tr><th scope="row"><a href="${pathOf(first.student)}"><bdi>${name}</bdi></a></th>${cells}</tr>`;
}

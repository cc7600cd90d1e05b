import { exerciseName, type GradeRecord, inOrder } from "../../record/index.ts";
import { lookOf, scoreInWords, studentName } from "./in-words.ts";
import { exerciseSection } from "./exercise-section.ts";
import { ignoredFiles } from "./ignored-files.ts";
import { markup } from "./markup.ts";
import { page } from "./page.ts";
import type { Student } from "../../ingest/index.ts";

/** Where a student's page is, from the page of the class; with a record, the exercise on it. */
export function pathOf({ safe }: Student, exercise?: string): string {
  return `students/${safe}.html${exercise === undefined ? "" : `#exercise-${exercise}`}`;
}

/** All that was graded of one student: for the student's eyes, so it holds nothing of the others. */
export function studentPage(student: Student, records: readonly GradeRecord[]): string {
  const own = inOrder(records);
  const overview = own.map(
    (
      record,
    ) => markup`<tr><th scope="row"><a href="#exercise-${record.exercise}">${exerciseName(record)}</a></th>
<td class="${lookOf(record)}">${scoreInWords(record)}</td></tr>`,
  );
  return page(
    studentName(student),
    markup`<nav><a href="../index.html">The class</a></nav>
<main>
<h1><bdi>${studentName(student)}</bdi></h1>
<table>
<caption>Tests passed</caption>
<thead><tr><th scope="col">Exercise</th><th scope="col">Score</th></tr></thead>
<tbody>${overview}</tbody>
</table>
${own.map(exerciseSection)}
${ignoredFiles(own)}
</main>`,
  );
}

import type { Ignored } from "../../ingest/index.ts";
import { byStudent, type GradeRecord } from "../../record/index.ts";
import { gradesTable } from "./grades-table.ts";
import { lookTable } from "./look-table.ts";
import { markup } from "./markup.ts";
import { page } from "./page.ts";
import { plural } from "@meanwhile/course/src/terminal.ts";
import { testsTable } from "./tests-table.ts";

/** The page of the class: who needs a look and why, all grades, all tests. */
export function classPage(records: readonly GradeRecord[], unclaimed: readonly Ignored[] = []): string {
  const exercises = new Set(records.map(({ exercise }) => exercise));
  return page(
    "Grades",
    markup`<main>
<h1>Grades</h1>
<p>${plural(byStudent(records).length, "student")}, ${plural(exercises.size, "exercise")}.</p>
${lookTable(records, unclaimed)}
${gradesTable(records)}
${testsTable(records)}
</main>
<footer><p>${circumstances(records)}</p></footer>`,
  );
}

function circumstances(records: readonly GradeRecord[]): string {
  const levels = [...new Set(records.map(({ isolation }) => isolation.level))].toSorted();
  if (levels.length === 0) return "No box was opened.";
  return `Boxes were closed at level ${levels.join(", ")}. Each submission was given files and orders of its own.`;
}

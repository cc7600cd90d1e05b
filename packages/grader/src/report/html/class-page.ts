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
  const levels = [...new Set(records.map(({ isolation }) => isolation.level))].toSorted();
  const seeds = [...new Set(records.map(({ seed }) => seed))].toSorted();
  return page(
    "Grades",
    markup`<main>
<h1>Grades</h1>
<p>${plural(byStudent(records).length, "student")}, ${plural(exercises.size, "exercise")}.</p>
${lookTable(records, unclaimed)}
${gradesTable(records)}
${testsTable(records)}
</main>
<footer><p>Isolation: ${levels.join(", ") || "none"}. ${plural(seeds.length, "seed")}.</p></footer>`,
  );
}

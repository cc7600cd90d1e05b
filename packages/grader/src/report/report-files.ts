import type { Ignored } from "../ingest/index.ts";
import { byStudent, type GradeRecord } from "../record/index.ts";
import { classPage, pathOf, studentPage } from "./html/index.ts";
import { classroom, classroomBase64 } from "./classroom.ts";
import { gradebookCsv } from "./gradebook-csv.ts";
import { gradescope } from "./gradescope.ts";
import { gradesCsv } from "./grades-csv.ts";
import { itemsCsv } from "./items-csv.ts";
import { junitXml } from "./junit.ts";

/** What reports can be written as. */
export const FORMATS = ["csv", "html", "junit", "gradescope", "classroom"] as const;
export type Format = (typeof FORMATS)[number];

/** A file of a report: its path with `/`, and its text; undefined: it must not be there. */
export type ReportFile = [path: string, text: string | undefined];

const FILES: Record<
  Format,
  (records: readonly GradeRecord[], unclaimed: readonly Ignored[]) => Iterable<ReportFile>
> = {
  csv: (records) => [
    ["grades.csv", gradesCsv(records)],
    ["gradebook.csv", gradebookCsv(records)],
    ["items.csv", itemsCsv(records)],
  ],
  *html(records, unclaimed) {
    for (const [, own] of byStudent(records)) {
      const [first] = own;
      if (first !== undefined) yield [`html/${pathOf(first.student)}`, studentPage(first.student, own)];
    }
    // Last, so that whatever it leads to is there.
    yield ["html/index.html", classPage(records, unclaimed)];
  },
  junit: (records) => [["junit.xml", junitXml(records)]],
  *gradescope(records) {
    for (const [, own] of byStudent(records)) {
      const results = gradescope(own);
      // What an earlier run left there would be taken for the result of this one.
      yield [`gradescope/${safeOf(own)}/results.json`, results && inLines(results)];
    }
  },
  *classroom(records) {
    for (const [, own] of byStudent(records)) {
      yield [`classroom/${safeOf(own)}/result.json`, inLines(classroom(own))];
      yield [`classroom/${safeOf(own)}/result.base64`, classroomBase64(own)];
    }
  },
};

/** The files of these reports, one after the other: a class may have more pages than should be held at once. */
export function* reportFiles(
  records: readonly GradeRecord[],
  formats: readonly Format[] = FORMATS,
  unclaimed: readonly Ignored[] = [],
): Generator<ReportFile> {
  for (const format of FORMATS) if (formats.includes(format)) yield* FILES[format](records, unclaimed);
}

function safeOf([first]: readonly GradeRecord[]): string {
  return first?.student.safe ?? "";
}

function inLines(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

import { block, plural, styled } from "@meanwhile/course/src/terminal.ts";
import { type Ignored, shown } from "../ingest/index.ts";
import { exerciseName, type GradeRecord, groupedBy, meanScore, percent } from "../record/index.ts";
import { whatNobodyOwns, whoNeedsALook } from "./who-needs-a-look.ts";

/** What an instructor reads when all is done: how many of what, the means, who needs a look and why, the reports. */
export function summary(
  records: readonly GradeRecord[],
  reports: readonly string[] = [],
  unclaimed: readonly Ignored[] = [],
): string {
  const everything = isThere(reports);
  const looks = [whoNeedsALook(records, everything), whatNobodyOwns(unclaimed, everything)];
  const nobody = looks.every((part) => part === "") ? " Nobody needs a look." : "";
  const parts = [counts(records), exercises(records), ...looks, nobody, places(reports)];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function counts(records: readonly GradeRecord[]): string {
  const of = (state: GradeRecord["state"]): number =>
    records.filter((record) => record.state === state).length;
  const others = [
    [of("no-attempt"), "no attempt"],
    [of("not-gradable"), "not gradable"],
    [of("grader-error"), of("grader-error") === 1 ? "grader error" : "grader errors"],
  ] as const;
  const said = others.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}`);
  return block([`${plural(records.length, "submission")}: ${of("graded")} graded`, ...said].join(", "), 1);
}

function exercises(records: readonly GradeRecord[]): string {
  const rows = groupedBy(records, exerciseName).map(([name, all]) => {
    const graded = all.filter(({ state }) => state === "graded").length;
    const percentage = percent(meanScore(all)) || "-";
    return ` ${shown(name, 40).padEnd(40)}${`${graded} of ${all.length}`.padStart(14)}${percentage.padStart(12)}`;
  });
  const head = ` ${"Exercise".padEnd(40)}${"graded".padStart(14)}${"mean %".padStart(12)}`;
  return rows.length === 0 ? "" : [styled("bold", head), ...rows].join("\n");
}

/** Where all of it stands. */
function isThere(reports: readonly string[]): string {
  return reports.some((path) => path.endsWith("index.html")) ? "see index.html" : "--format html has all";
}

function places(reports: readonly string[]): string {
  return reports.length === 0
    ? ""
    : [styled("bold", " Reports"), ...reports.map((path) => `   ${path}`)].join("\n");
}

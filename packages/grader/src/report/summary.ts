import { block, plural, styled } from "@meanwhile/course/src/terminal.ts";
import {
  byStudent,
  exerciseName,
  type GradeRecord,
  groupedBy,
  type Look,
  meanScore,
  needLook,
  percent,
} from "../record/index.ts";
import { type Ignored, shown } from "../ingest/index.ts";

/** How many reasons are told, and how many names for each; the page of the class has them all. */
const REASONS = 8;
const NAMES = 6;

/** What an instructor reads when all is done: how many of what, the means, who needs a look and why, the reports. */
export function summary(
  records: readonly GradeRecord[],
  reports: readonly string[] = [],
  unclaimed: readonly Ignored[] = [],
): string {
  const parts = [
    counts(records),
    exercises(records),
    looks(records, unclaimed.length),
    strays(unclaimed),
    places(reports),
  ];
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

/** @param unclaimed how much belongs to nobody: it is told apart, but somebody must look at it as well */
function looks(records: readonly GradeRecord[], unclaimed: number): string {
  const found = needLook(records);
  if (found.length === 0) return unclaimed === 0 ? " Nobody needs a look." : "";
  const students = byStudent(found.flatMap((look) => look.records)).length;
  // One fault of the machine may have hit half of the class: it is said once, with the names under it.
  const reasons = Map.groupBy(found, ({ why }) => shown(firstLine(why), 200));
  const named = [...reasons].slice(0, REASONS).flatMap(([why, hits]) => [block(why, 1), names(hits)]);
  const more = reasons.size > REASONS ? [` and ${plural(reasons.size - REASONS, "other reason")}`] : [];
  return [styled("bold", ` Who needs a look: ${plural(students, "student")}`), ...named, ...more].join("\n");
}

function strays(unclaimed: readonly Ignored[]): string {
  if (unclaimed.length === 0) return "";
  const reasons = [...Map.groupBy(unclaimed, ({ why }) => why)].map(([why, all]) => {
    const more = all.length > NAMES ? [`and ${all.length - NAMES} more`] : [];
    const some = [...all.slice(0, NAMES).map(({ path }) => shown(path, 60)), ...more].join(", ");
    return `${block(shown(why, 200), 1)}\n${styled("yellow", block(some, 3))}`;
  });
  const head = ` What belongs to nobody and needs a look: ${unclaimed.length}`;
  return [styled("bold", head), ...reasons.slice(0, REASONS)].join("\n");
}

function names(hits: readonly Look[]): string {
  const students = byStudent(hits.flatMap(({ records }) => records));
  const some = students
    .slice(0, NAMES)
    .map(([id, own]) => `${shown(id, 40)} (${listed(own.map(({ exercise }) => exercise))})`);
  const more = students.length > NAMES ? [`and ${students.length - NAMES} more`] : [];
  return styled("yellow", block([...some, ...more].join(", "), 3));
}

/** `03, 11, 24 and 14 more`: all of them where there are few. */
function listed(numbers: readonly string[]): string {
  if (numbers.length <= 4) return numbers.join(", ");
  return `${numbers.slice(0, 3).join(", ")} and ${numbers.length - 3} more`;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

function places(reports: readonly string[]): string {
  return reports.length === 0
    ? ""
    : [styled("bold", " Reports"), ...reports.map((path) => `   ${path}`)].join("\n");
}

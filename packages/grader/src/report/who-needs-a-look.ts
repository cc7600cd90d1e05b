import { block, plural, styled } from "@meanwhile/course/src/terminal.ts";
import { type Ignored, shown } from "../ingest/index.ts";
import { byStudent, type GradeRecord, type Look, needLook } from "../record/index.ts";

/** How many reasons are told, and how many names for each; the page of the class has them all. */
const REASONS = 8;
const NAMES = 6;
/** Reasons that are told last: nothing is wrong with what was handed in. */
const MINOR: ReadonlySet<string> = new Set(["flag: late", "flag: not-on-roster"]);

/**
 * In the summary: who needs a look and why, the gravest first.
 *
 * @param everything where all names and reasons stand
 * @returns empty where nobody does
 */
export function whoNeedsALook(records: readonly GradeRecord[], everything: string): string {
  const found = needLook(records);
  if (found.length === 0) return "";
  // One fault of the machine may have hit half of the class: it is said once, with the names under it.
  const reasons = [...Map.groupBy(found, ({ why }) => inShort(why))]
    .toSorted(([one], [other]) => Number(MINOR.has(one)) - Number(MINOR.has(other)))
    .map(([why, looks]) => [why, students(looks)] as const);
  const count = byStudent(found.flatMap((look) => look.records)).length;
  return told(`Who needs a look: ${plural(count, "student")}`, reasons, everything);
}

/** In the summary: what lay in the class and has no owner, by reason. Empty where there is nothing. */
export function whatNobodyOwns(unclaimed: readonly Ignored[], everything: string): string {
  if (unclaimed.length === 0) return "";
  const reasons = [...Map.groupBy(unclaimed, ({ why }) => why)].map(
    ([why, all]) => [shown(why, 200), all.map(({ path }) => shown(path, 60))] as const,
  );
  return told(`What belongs to nobody and needs a look: ${unclaimed.length}`, reasons, everything);
}

function told(
  head: string,
  reasons: readonly (readonly [why: string, names: readonly string[]])[],
  everything: string,
): string {
  const some = reasons.slice(0, REASONS).flatMap(([why, names]) => {
    const more = names.length > NAMES ? [`and ${names.length - NAMES} more: ${everything}`] : [];
    return [block(why, 1), styled("yellow", block([...names.slice(0, NAMES), ...more].join(", "), 3))];
  });
  const hidden = reasons.length - REASONS;
  const more = hidden > 0 ? [block(`and ${plural(hidden, "other reason")}: ${everything}`, 1)] : [];
  return [styled("bold", ` ${head}`), ...some, ...more].join("\n");
}

/** Each student once, as on a roster: `Bruno Díaz 10002 (01, 03)`. */
function students(looks: readonly Look[]): string[] {
  return byStudent(looks.flatMap(({ records }) => records)).map(([id, own]) => {
    const name = own.find(({ student }) => student.name !== undefined)?.student.name;
    const who = [...(name === undefined ? [] : [shown(name, 40)]), shown(id, 40)].join(" ");
    return `${who} (${listed(own.map(({ exercise }) => exercise))})`;
  });
}

/** `03, 11, 24 and 14 more`: all of them where there are few. */
function listed(numbers: readonly string[]): string {
  if (numbers.length <= 4) return numbers.join(", ");
  return `${numbers.slice(0, 3).join(", ")} and ${numbers.length - 3} more`;
}

/** Its first line. How many tests have crashed differs from one to the next, and is on the pages. */
function inShort(why: string): string {
  const [line = ""] = why.split("\n", 1);
  return shown(line.replace(/: \d+ of \d+ tests$/, ""), 200);
}

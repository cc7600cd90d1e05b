import type { GradeRecord, KeptResults } from "../record/index.ts";
import { differences } from "../report/index.ts";

/** `--diff`: on standard output, what the last run said otherwise. */
export function tellDifferences(before: KeptResults | undefined, records: readonly GradeRecord[]): void {
  for (const warning of before?.warnings ?? []) console.error(` warning: ${warning}`);
  const changed =
    before === undefined
      ? ["There are no earlier results to compare with."]
      : differences(before.records, records);
  console.log(
    `\n${changed.length === 0 ? " Nothing has changed." : changed.map((line) => ` ${line}`).join("\n")}`,
  );
}

import type { GradeRecord, TestRecord } from "../record/index.ts";
import { shown } from "../ingest/index.ts";

export interface ClassroomTest {
  name: string;
  status: "pass" | "fail" | "error";
  score: number;
  message: string | null;
  test_code: string;
  filename: string;
  line_no: number;
}

export function testsOf(record: GradeRecord, exercise: string, longest: number): ClassroomTest[] {
  if (record.state !== "graded") return [whole(record, exercise, "fail", longest)];
  return record.tests.map((test) => {
    const passed = test.state === "passed";
    return {
      name: printable(`${exercise}: ${test.group === "" ? "" : `${test.group} > `}${test.title}`, 300),
      status: passed ? "pass" : "fail",
      score: passed ? 1 : 0,
      message: passed ? null : printable(test.feedback || test.state, longest),
      test_code: "",
      ...placeOf(test),
    };
  });
}

/** Stands for all tests of an exercise that was not graded. */
export function whole(
  { state, reason = state }: GradeRecord,
  exercise: string,
  status: "fail" | "error",
  longest: number,
): ClassroomTest {
  const message = printable(reason, longest);
  return { name: exercise, status, score: 0, message, test_code: "", filename: "", line_no: 0 };
}

function placeOf({ where = "" }: TestRecord): { filename: string; line_no: number } {
  const [, file = "", line = "0"] = /^(.*?):(\d+)(?::\d+)?$/.exec(where) ?? [];
  return { filename: shown(file), line_no: Number(line) };
}

/**
 * The reporter prints names and messages to the log of the run, where GitHub obeys lines such as `::notice::` and
 * `##[command]`: a student's own error message could announce another score. So there are none of these signs.
 */
function printable(text: string, longest: number): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => shown(line, Infinity));
  const safe = lines
    .join("\n")
    .replaceAll(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [");
  return safe.length > longest ? `${safe.slice(0, longest).toWellFormed()}...` : safe;
}

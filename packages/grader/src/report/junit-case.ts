import type { GradeRecord, TestRecord } from "../record/index.ts";
import { shown } from "../ingest/index.ts";

interface Trouble {
  "@_type": string;
  "@_message": string;
  "#text": string;
}

/** A `testcase`. Tests are not timed one by one: `time` is there because the schema asks for it. */
export type Case = { "@_name": string; "@_classname": string; "@_time": string } & (
  { failure: Trouble } | { error: Trouble } | object
);

/** A failed assertion is a `failure`; whatever else kept a test from passing is an `error`. */
export function testCase(classname: string, test: TestRecord): Case {
  const named = { "@_name": title(test), "@_classname": classname, "@_time": "0" };
  if (test.state === "passed") return named;
  const trouble = troubleOf(test.state, test.feedback || test.state);
  return test.state === "failed" ? { ...named, failure: trouble } : { ...named, error: trouble };
}

/** Stands for all tests of a submission that was not graded. */
export function troubleCase(classname: string, { state, reason = "" }: GradeRecord): Case {
  const named = { "@_name": "submission", "@_classname": classname, "@_time": "0" };
  const trouble = troubleOf(state, reason || state);
  return state === "grader-error" ? { ...named, error: trouble } : { ...named, failure: trouble };
}

function troubleOf(type: string, text: string): Trouble {
  const [line = ""] = text.trimStart().split("\n", 1);
  return { "@_type": type, "@_message": shown(line, 200), "#text": text };
}

function title({ group, title: own }: TestRecord): string {
  return shown(group === "" ? own : `${group} > ${own}`, Infinity);
}

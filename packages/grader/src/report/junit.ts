import { exerciseName, type GradeRecord, inOrder } from "../record/index.ts";
import { shown } from "../ingest/index.ts";
import { testCase, troubleCase } from "./junit-case.ts";
import Builder from "fast-xml-builder";
import { withoutNonXml } from "@meanwhile/test-server/picture";

const builder = new Builder({
  ignoreAttributes: false,
  suppressBooleanAttributes: false,
  format: true,
  attributeValueProcessor: (_name, value) => withoutNonXml(String(value)),
  tagValueProcessor: (_name, value) => withoutNonXml(String(value)),
});

/**
 * JUnit XML, one `testsuite` for each student and exercise, as both the schema of Ant and that of Jenkins have it.
 * There is no other `skipped` than none: whoever was not run has not passed.
 */
export function junitXml(records: readonly GradeRecord[]): string {
  const tree = {
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    testsuites: { testsuite: inOrder(records).map(suiteOf) },
  };
  return `${builder.build(tree).trimEnd()}\n`;
}

function suiteOf(record: GradeRecord, index: number): object {
  const { student, state, tests, isolation, times, output, seed } = record;
  const name = `${shown(student.id, Infinity)} ${exerciseName(record)}`;
  const cases = state === "graded" ? tests.map((test) => testCase(name, test)) : [troubleCase(name, record)];
  // In the order that Ant's schema asks for; `package` is what it adds in a list of suites.
  return {
    "@_name": name,
    "@_package": "meanwhile",
    "@_id": String(index),
    // To the second and without a zone, as the schema wants it; in UTC.
    "@_timestamp": new Date(times.began).toISOString().slice(0, 19),
    "@_hostname": "localhost",
    "@_tests": String(cases.length),
    "@_failures": String(cases.filter((each) => "failure" in each).length),
    "@_errors": String(cases.filter((each) => "error" in each).length),
    "@_skipped": "0",
    "@_time": (times.took / 1000).toFixed(3),
    properties: {
      property: [
        property("state", state),
        property("isolation", [isolation.level, ...isolation.layers].join(" ")),
        property("seed", seed),
        property("flags", record.flags.join(" ")),
      ],
    },
    testcase: cases,
    "system-out": [output?.head, output?.tail].filter(Boolean).join("\n[...]\n"),
    "system-err": "",
  };
}

function property(name: string, value: string): object {
  return { "@_name": name, "@_value": value };
}

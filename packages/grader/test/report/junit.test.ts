import { expect, test } from "vitest";
import {
  HOSTILE,
  hostileRecord,
  madeUpGrades,
  madeUpRecord,
  madeUpTest,
  ungraded,
} from "../made-up-records.ts";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { type GradeRecord, junitXml, shown } from "../../src/index.ts";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { withoutNonXml } from "@meanwhile/test-server/picture";

const SCHEMA = readFileSync(join(import.meta.dirname, "junit.xsd"), "utf8");

/** Checks against the schema, as a strict reader does, and gives the value of each attribute or text asked for. */
function read(records: readonly GradeRecord[], xpath: string): string[] {
  using schema = XmlDocument.fromString(SCHEMA);
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(junitXml(records));
  validator.validate(document);
  return document.find(xpath).map(({ content }) => content);
}

test("a suite for each student and exercise, a case for each test", () => {
  const records = [
    madeUpRecord("bo", {
      tests: [madeUpTest("one"), madeUpTest("two", "failed"), madeUpTest("three", "crashed")],
    }),
    ungraded("ana", "no-attempt", "Nothing was handed in."),
    ungraded("cy", "grader-error", "No box."),
  ];
  const suites = "/testsuites/testsuite";

  expect(read(records, `${suites}/@name`)).toEqual(["ana 03 gather", "bo 03 gather", "cy 03 gather"]);
  expect(read(records, `${suites}/@id`)).toEqual(["0", "1", "2"]);
  expect(read(records, `${suites}/@tests`)).toEqual(["1", "3", "1"]);
  expect(read(records, `${suites}/@failures`)).toEqual(["1", "1", "0"]);
  expect(read(records, `${suites}/@errors`)).toEqual(["0", "1", "1"]);
  expect(read(records, `${suites}/@time`)).toEqual(["1.234", "1.234", "1.234"]);
  expect(read(records, "//testcase/@name")).toEqual([
    "submission",
    "Task 1: start all > one",
    "Task 1: start all > two",
    "Task 1: start all > three",
    "submission",
  ]);
  expect(read(records, "//failure")).toEqual(["Nothing was handed in.", "two: failed"]);
  expect(read(records, "//error")).toEqual(["three: crashed", "No box."]);
  expect(read(records, "//@type")).toEqual(["no-attempt", "failed", "crashed", "grader-error"]);
});

test("no test is skipped: whoever was not run has not passed", () => {
  const records = [madeUpRecord("ana", { tests: [madeUpTest("one", "not-run")] })];

  expect(read(records, "//error/@type")).toEqual(["not-run"]);
  expect(read(records, "//@skipped")).toEqual(["0"]);
});

test.for(HOSTILE)("stays what it is, whatever a student writes: %j", (text) => {
  const records = [hostileRecord(text)];
  const [feedback] = read(records, "//failure");

  expect(read(records, "//testcase")).toHaveLength(2);
  expect(read(records, "//testsuite/@name")).toEqual([withoutNonXml(`${shown(text)} 03 gather`)]);
  // Line ends are one to XML; what it cannot hold has become a question mark.
  expect(feedback).toBe(withoutNonXml(text).replaceAll("\r\n", "\n"));
});

test("an empty class is a document, too", () => {
  expect(read([], "//testsuite")).toEqual([]);
});

test("the same records give the same bytes in whatever order they come", () => {
  const records = madeUpGrades(30);

  expect(junitXml(records.toReversed())).toBe(junitXml(records));
  expect(read(records, "//testsuite")).toHaveLength(90);
});

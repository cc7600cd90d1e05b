import { expect, test } from "vitest";
import type { Flag } from "../../src/ingest/index.ts";
import { madeUpRecord, madeUpTest, ungraded } from "../made-up-records.ts";
import { type GradeRecord, needLook, whyLook } from "../../src/index.ts";

test("a wrong answer needs no look, nor does nothing", () => {
  const failed = madeUpRecord("ana", {
    tests: [madeUpTest("one", "failed"), madeUpTest("two", "passed")],
  });

  expect(needLook([failed, ungraded("bo", "no-attempt", "Nothing was handed in.")])).toEqual([]);
});

test("each reason is named, the gravest first", () => {
  const odd = madeUpRecord("ana", {
    flags: ["late", "link"],
    tests: [
      madeUpTest("one", "refused"),
      madeUpTest("two", "crashed"),
      madeUpTest("three", "refused"),
      madeUpTest("four", "out-of-memory"),
      madeUpTest("five", "did-not-load"),
      madeUpTest("six", "timed-out"),
    ],
  });

  expect(whyLook(odd)).toEqual([
    "flag: late",
    "flag: link",
    "refused: 2 of 6 tests",
    "crashed: 1 of 6 tests",
    "out-of-memory: 1 of 6 tests",
    "timed-out: 1 of 6 tests",
    "did-not-load: 1 of 6 tests",
  ]);
});

test("what the reason says of a file is not said again by its flag", () => {
  const broken = {
    ...ungraded("bo", "not-gradable", "bo.zip is no zip."),
    flags: ["bad-zip", "late"] as Flag[],
  };

  expect(whyLook(broken)).toEqual(["not gradable: bo.zip is no zip.", "flag: late"]);
});

test("grader errors come before what is not gradable, that before the rest, then by student", () => {
  const found = needLook([
    madeUpRecord("ana", { flags: ["late"] }),
    ungraded("bo", "not-gradable", "A link."),
    ungraded("zoe", "grader-error", "No box."),
    ungraded("cy", "grader-error", "No box."),
  ]);

  expect(found.map(({ records, why }) => [records[0]?.student.id, why])).toEqual([
    ["cy", "grader error, no score: No box."],
    ["zoe", "grader error, no score: No box."],
    ["bo", "not gradable: A link."],
    ["ana", "flag: late"],
  ]);
});

test("what holds for several exercises of a student in the same words is one look", () => {
  const rar: GradeRecord = { ...ungraded("ana", "not-gradable", "only work.rar."), flags: ["late"] };
  const found = needLook([
    { ...rar, exercise: "11", slug: "limit" },
    rar,
    { ...rar, exercise: "24", reason: "a link." },
    { ...rar, student: { id: "bo", safe: "bo" } },
  ]);

  expect(
    found.map(({ records, why }) => [
      records.map(({ student, exercise }) => `${student.id} ${exercise}`),
      why,
    ]),
  ).toEqual([
    [["ana 03", "ana 11"], "not gradable: only work.rar."],
    [["ana 03", "ana 11", "ana 24"], "flag: late"],
    [["ana 24"], "not gradable: a link."],
    [["bo 03"], "not gradable: only work.rar."],
    [["bo 03"], "flag: late"],
  ]);
});

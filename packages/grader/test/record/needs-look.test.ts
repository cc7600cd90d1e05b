import { expect, test } from "vitest";
import { madeUpRecord, madeUpTest, ungraded } from "../made-up-records.ts";
import { needLook, whyLook } from "../../src/index.ts";

test("a wrong answer needs no look, nor does nothing", () => {
  const failed = madeUpRecord("ana", {
    tests: [madeUpTest("one", "failed"), madeUpTest("two", "timed-out")],
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
    ],
  });

  expect(whyLook(odd)).toEqual([
    "flag: late",
    "flag: link",
    "refused: 2 of 5 tests",
    "crashed: 1 of 5 tests",
    "out-of-memory: 1 of 5 tests",
    "did-not-load: 1 of 5 tests",
  ]);
});

test("grader errors come before what is not gradable, that before the rest, then by student", () => {
  const found = needLook([
    madeUpRecord("ana", { flags: ["late"] }),
    ungraded("bo", "not-gradable", "A link."),
    ungraded("zoe", "grader-error", "No box."),
    ungraded("cy", "grader-error", "No box."),
  ]);

  expect(found.map(({ record, why }) => [record.student.id, why])).toEqual([
    ["cy", ["grader error, no score: No box."]],
    ["zoe", ["grader error, no score: No box."]],
    ["bo", ["not gradable: A link."]],
    ["ana", ["flag: late"]],
  ]);
});

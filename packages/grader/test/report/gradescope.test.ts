import { describe, expect, test } from "vitest";
import { HOSTILE, hostileRecord, madeUpRecord, madeUpTest, ungraded } from "../made-up-records.ts";
import * as v from "valibot";
import { gradescope } from "../../src/index.ts";

/** The fields that Gradescope's autograder specification lists under "Output format", and no others. */
const visibility = v.picklist(["hidden", "after_due_date", "after_published", "visible"]);
const format = v.picklist(["text", "simple_format", "html", "md", "ansi"]);
const SPECIFICATION = v.strictObject({
  score: v.optional(v.number()),
  execution_time: v.optional(v.number()),
  output: v.optional(v.string()),
  output_format: v.optional(format),
  test_output_format: v.optional(format),
  test_name_format: v.optional(format),
  visibility: v.optional(visibility),
  stdout_visibility: v.optional(visibility),
  extra_data: v.optional(v.record(v.string(), v.unknown())),
  tests: v.optional(
    v.array(
      v.strictObject({
        score: v.optional(v.number()),
        max_score: v.optional(v.number()),
        status: v.optional(v.picklist(["passed", "failed"])),
        name: v.optional(v.string()),
        name_format: v.optional(format),
        number: v.optional(v.string()),
        output: v.optional(v.string()),
        output_format: v.optional(format),
        tags: v.optional(v.array(v.string())),
        visibility: v.optional(visibility),
        extra_data: v.optional(v.record(v.string(), v.unknown())),
      }),
    ),
  ),
  leaderboard: v.optional(v.array(v.unknown())),
});

const record = madeUpRecord("ana", {
  tests: [
    madeUpTest("one", "passed", { won: "3 files in the time of one" }),
    madeUpTest("two", "timed-out", { feedback: "It never came to an end." }),
    madeUpTest("three", "failed", { hidden: true, feedback: "The last file is missing." }),
  ],
});

test("a point for each test, the feedback as its output, hidden ones when grades are published", () => {
  const results = gradescope([record]);

  expect(v.parse(SPECIFICATION, JSON.parse(JSON.stringify(results)))).toEqual(results);
  expect(results).toMatchObject({ score: 1, execution_time: 1.235, stdout_visibility: "hidden" });
  expect(results?.tests.map(({ number, score, status, output }) => [number, score, status, output])).toEqual([
    ["03.1", 1, "passed", "3 files in the time of one"],
    ["03.2", 0, "failed", "It never came to an end."],
    ["03.3", 0, "failed", "The last file is missing."],
  ]);
  expect(results?.tests.map((each) => each.visibility)).toEqual(["visible", "visible", "after_published"]);
});

test("hidden tests can stay hidden", () => {
  expect(gradescope([record], { hidden: "hidden" })?.tests[2]?.visibility).toBe("hidden");
});

test.for(["no-attempt", "not-gradable"] as const)("an exercise is worth the same: %s", (state) => {
  const results = gradescope([record, { ...ungraded("ana", state, "Because."), exercise: "11" }]);

  expect(results?.tests.map(({ score, max_score: worth }) => [score, worth])).toEqual([
    [1, 1],
    [0, 1],
    [0, 1],
    [0, 3],
  ]);
});

test("where the grader failed there is no result, and so no zero", () => {
  expect(gradescope([record, ungraded("ana", "grader-error", "No box.")])).toBeUndefined();
});

describe("what a student writes is text, and nothing that Gradescope would render", () => {
  test.for(HOSTILE)("%j", (text) => {
    const results = gradescope([
      hostileRecord(text),
      { ...ungraded("x", "not-gradable", text), exercise: "11" },
    ]);

    expect(v.parse(SPECIFICATION, JSON.parse(JSON.stringify(results)))).toBeDefined();
    expect(results).toMatchObject({
      output_format: "text",
      test_output_format: "text",
      test_name_format: "text",
    });
    expect(results?.tests.every((each) => each.name_format === "text" && each.output_format === "text")).toBe(
      true,
    );
  });
});

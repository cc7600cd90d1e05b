import { expect, test } from "vitest";
import { HOSTILE, hostileRecord, madeUpRecord, madeUpTest, ungraded } from "../made-up-records.ts";
import { classroom, classroomBase64, type ClassroomResult } from "../../src/index.ts";
import * as v from "valibot";

/** What GitHub's own graders write, and what its reporter reads of it. */
const FIELDS = v.strictObject({
  version: v.literal(1),
  status: v.picklist(["pass", "fail", "error"]),
  max_score: v.pipe(v.number(), v.integer()),
  tests: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.nonEmpty()),
        status: v.picklist(["pass", "fail", "error"]),
        score: v.number(),
        message: v.nullable(v.string()),
        test_code: v.string(),
        filename: v.string(),
        line_no: v.number(),
      }),
    ),
    v.nonEmpty(),
  ),
});

/** Reads a result as the reporter does. */
function read(base64: string): ClassroomResult {
  return v.parse(FIELDS, JSON.parse(Buffer.from(base64, "base64").toString("utf8")));
}

/** What the reporter announces; nothing where the maximum is 0. */
function points({ max_score, tests }: ClassroomResult): string | undefined {
  return max_score === 0 ? undefined : `${tests.reduce((sum, { score }) => sum + score, 0)}/${max_score}`;
}

test("a point for each test, and where to look", () => {
  const failed = madeUpTest("two", "failed", { feedback: "Año: too late.", where: "exercise.ts:14:5" });
  const result = read(classroomBase64([madeUpRecord("ana", { tests: [madeUpTest("one"), failed] })]));

  expect(result).toMatchObject({ status: "fail", max_score: 2 });
  expect(points(result)).toBe("1/2");
  expect(result.tests).toEqual([
    expect.objectContaining({
      name: "03 gather: Task 1: start all > one",
      status: "pass",
      score: 1,
      message: null,
    }),
    expect.objectContaining({
      name: "03 gather: Task 1: start all > two",
      status: "fail",
      score: 0,
      message: "Año: too late.",
      filename: "exercise.ts",
      line_no: 14,
    }),
  ]);
});

test("all passed is a pass", () => {
  expect(read(classroomBase64([madeUpRecord("ana", { tests: [madeUpTest("one")] })])).status).toBe("pass");
});

test("nothing handed in counts with all of its tests", () => {
  const none = { ...ungraded("ana", "no-attempt", "Nothing was handed in."), exercise: "11" };
  const result = read(classroomBase64([madeUpRecord("ana", { tests: [madeUpTest("one")] }), none]));

  expect(result.status).toBe("fail");
  expect(points(result)).toBe("1/4");
});

test("where the grader failed the run is an error without points", () => {
  const result = read(classroomBase64([madeUpRecord("ana"), ungraded("ana", "grader-error", "No box.")]));

  expect(result.status).toBe("error");
  expect(points(result)).toBeUndefined();
  expect(result.tests.map(({ message }) => message)).toEqual(["No box."]);
});

test.for([...HOSTILE, ":::::::: ##[error]x", "a\r::notice::x", "\u2028::x\u0085::y"])(
  "no line of a student is a command to GitHub: %j",
  (text) => {
    const { tests } = classroom([
      hostileRecord(text),
      { ...ungraded("x", "not-gradable", text), exercise: "11" },
    ]);
    const printed = tests.flatMap(({ name, message }) => [name, message ?? ""]).join("\n");

    expect(printed).not.toMatch(/::|##\[/);
    expect(printed).not.toMatch(/[^\n\P{Cc}]/u);
  },
);

test("a result fits into an environment variable, however much the tests have to say", () => {
  const tests = Array.from({ length: 60 }, (_, index) =>
    madeUpTest(`test ${index}`, "failed", { feedback: "ñ".repeat(100_000) }),
  );
  const base64 = classroomBase64([madeUpRecord("ana", { tests })]);

  expect(base64.length).toBeLessThan(131_072 - 100);
  expect(read(base64).tests).toHaveLength(60);
});

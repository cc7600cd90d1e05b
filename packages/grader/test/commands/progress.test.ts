import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Progress } from "../../src/commands/progress.ts";
import { madeUpRecord } from "../made-up-records.ts";

test("without a terminal there is a line for each result that was run, and one for all that were there", () => {
  const stream = new PassThrough({ encoding: "utf8" });
  {
    using progress = new Progress(3, stream);
    progress.tell(madeUpRecord("ana"), true);
    progress.tell(madeUpRecord("b\u001b[2Jen"), false);
    progress.tell(madeUpRecord("cy", { state: "grader-error" }), false);
  }
  expect(stream.read()).toBe(
    [
      " b\\u{1b}[2Jen 03: 2 of 3 tests pass",
      " cy 03: grader-error",
      " 1 result needed no box: graded before, or nothing to run",
      "",
    ].join("\n"),
  );
});

test("on a terminal it tells the rate of what was run, and the time that is left", () => {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), {
    isTTY: true,
    columns: 80,
    cursorTo: () => true,
    moveCursor: () => true,
    clearLine: () => true,
  });
  let now = 0;
  {
    using progress = new Progress(31, stream, () => now);
    progress.tell(madeUpRecord("ana"), true);
    now = 6_000;
    progress.tell(madeUpRecord("ben"), false);
  }
  expect(stream.read()).toContain("2 of 31  10 a minute, 3 min left  ben 03");
});

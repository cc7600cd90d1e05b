import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { Progress } from "../../src/commands/progress.ts";
import { madeUpRecord } from "../made-up-records.ts";

test("without a terminal there is a line for each result that was run, with how far it is and the time left", () => {
  const stream = new PassThrough({ encoding: "utf8" });
  let now = 0;
  {
    using progress = new Progress(24, stream, () => now);
    progress.tell(madeUpRecord("ana"), true);
    progress.tell(madeUpRecord("zoe", { state: "no-attempt" }), true);
    now = 6_000;
    progress.tell(madeUpRecord("b\u001b[2Jen"), false);
    now = 12_000;
    progress.tell(madeUpRecord("cy", { state: "grader-error" }), false);
    for (let made = 0; made < 20; made += 1) progress.tell(madeUpRecord("di"), false);
  }
  const lines = String(stream.read()).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    " [3/24] b\\u{1b}[2Jen 03: 2 of 3 tests pass, about 3 min left",
    " [4/24] cy 03: grader-error, about 2 min left",
    " [5/24] di 03: 2 of 3 tests pass, about 2 min left",
  ]);
  expect(lines.slice(-3)).toEqual([
    " [24/24] di 03: 2 of 3 tests pass",
    " 24 results: 22 graded now, 1 kept from before, 1 with nothing to run",
    "",
  ]);
});

test("what did not happen is not counted", () => {
  const stream = new PassThrough({ encoding: "utf8" });
  {
    using progress = new Progress(1, stream);
    progress.tell(madeUpRecord("ana"), true);
  }
  expect(stream.read()).toBe(" 1 result: 1 kept from before\n");
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

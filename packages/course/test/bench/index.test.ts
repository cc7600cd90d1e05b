import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const BENCH = join(import.meta.dirname, "../../bench/index.ts");

test("--help says what is measured, and measures nothing", () => {
  expect(spawnSync(process.execPath, [BENCH, "--help"], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Measures how long a learner waits/),
    stderr: "",
  });
});

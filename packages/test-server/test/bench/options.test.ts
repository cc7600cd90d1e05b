import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const bench = join(import.meta.dirname, "../../bench/index.ts");
const run = (...args: string[]) => spawnSync(process.execPath, [bench, ...args], { encoding: "utf8" });

test("--help prints how to use it and exits 0", () => {
  expect(run("--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("--rounds N"),
    stderr: "",
  });
});

for (const [args, sentence] of [
  [["--fast"], "Unknown option '--fast'"],
  [["--rounds", "0"], "--rounds must be an integer of 1 or more, got 0"],
  [["--rounds", "x"], "--rounds must be an integer of 1 or more, got x"],
  [["extra"], "Unexpected argument 'extra'"],
] as const) {
  test(`${args.join(" ")} exits 2 and says why`, () => {
    expect(run(...args)).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining(sentence) });
  });
}

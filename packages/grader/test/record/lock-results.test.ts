import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockResults } from "../../src/record/index.ts";
import { emptyFolderFor } from "../in-folder.ts";

const MODULE = join(import.meta.dirname, "../../src/record/lock-results.ts");
/** Takes the lock, says so, and stays. */
const HOLD = `
  const { lockResults } = await import(process.argv[1]);
  globalThis.lock = lockResults(process.argv[2]);
  console.log("held");
  setInterval(() => undefined, 1 << 30);
`;

test("one at a time: the next one is told who is there, and gets in when that one is done", async () => {
  const folder = await emptyFolderFor("lock");
  {
    using _first = lockResults(folder);
    expect(() => lockResults(folder)).toThrow(
      expect.objectContaining({
        code: "RESULTS_IN_USE",
        message: expect.stringMatching(
          new RegExp(`^another grader \\(process ${process.pid} on .+, since 20.+Z\\) is at work on `),
        ),
      }),
    );
  }
  using _second = lockResults(folder);
  expect(readdirSync(folder).toSorted()).toEqual(["grader.json", "grader.lock"]);
});

test("a grader that was killed locks nobody out, whatever it left", async () => {
  const folder = await emptyFolderFor("lock");
  const child = spawn(process.execPath, ["--input-type=module", "--eval", HOLD, MODULE, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  try {
    await Promise.race([once(child.stdout, "data"), exit]);
    expect(() => lockResults(folder)).toThrow(`(process ${child.pid} on `);
  } finally {
    child.kill("SIGKILL");
    await exit;
  }
  expect(readdirSync(folder)).toContain("grader.json");
  using _mine = lockResults(folder);
  expect(() => lockResults(folder)).toThrow(`(process ${process.pid} on `);
});

test.for(["", "{", '{"pid":"me"}'])("what says who it is may be damaged: %j", async (text) => {
  const folder = await emptyFolderFor("lock");
  using _first = lockResults(folder);
  writeFileSync(join(folder, "grader.json"), text);
  expect(() => lockResults(folder)).toThrow(`another grader is at work on ${folder}.`);
});

test("what cannot be locked is told in a sentence", async () => {
  const folder = await emptyFolderFor("lock");
  mkdirSync(join(folder, "grader.lock"));
  expect(() => lockResults(folder)).toThrow(
    expect.objectContaining({ code: "USAGE", message: expect.stringContaining("cannot be locked in") }),
  );
});

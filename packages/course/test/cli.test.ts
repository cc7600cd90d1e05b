import { afterAll, test } from "vitest";
import { madeUpCourse } from "./made-up-course.ts";
import { runCli } from "./run-cli.ts";

const course = await madeUpCourse({
  "exercises/03-gather/exercise.ts": "",
  "packages/download/test/a.test.ts": "",
  "solutions/03-gather/solution.ts": "",
});
afterAll(() => course[Symbol.asyncDispose]());

const COMMANDS = [
  "start",
  "test",
  "watch",
  "status",
  "hint",
  "compare",
  "reset",
  "doctor",
  "check",
  "soak",
  "new",
  "release",
];
const EXERCISES = "There are: 03 gather.";

test.concurrent.for([
  [["bogus"], "error: unknown command 'bogus'\n\nUsage: pnpm [options] [command]\n"],
  [["chek"], "error: unknown command 'chek'\n(Did you mean check?)\n\nUsage: pnpm [options] [command]\n"],
  [["start", "--fast"], "error: unknown option '--fast'\n\nUsage: pnpm start [options]\n"],
  [
    ["status", "3"],
    "error: too many arguments for 'status'. Expected 0 arguments but got 1: 3.\n\nUsage: pnpm status [options]\n",
  ],
  [
    ["test", "--filter"],
    "error: option '-F, --filter <name...>' argument missing\n\nUsage: pnpm test [options] [name...]\n",
  ],
  [["test", "7"], `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm test [options] [name...]\n`],
  [
    ["test", "3", "--filter", "gathr"],
    `error: there is no exercise "gathr". Did you mean 03 (gather)? ${EXERCISES}\n\nUsage: pnpm test [options] [name...]\n`,
  ],
  [
    ["test", "donwload"],
    'error: there is no package "donwload". Did you mean download?\n\nUsage: pnpm test [options] [name...]\n',
  ],
  [
    ["check", "7"],
    `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm check [options] [name...]\n`,
  ],
  [["soak", "7"], `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm soak [options] [name...]\n`],
  [
    ["soak", "--runs", "x"],
    'error: --runs must be an integer of 1 or more, got "x".\n\nUsage: pnpm soak [options] [name...]\n',
  ],
  [
    ["soak", "--runs", "0"],
    'error: --runs must be an integer of 1 or more, got "0".\n\nUsage: pnpm soak [options] [name...]\n',
  ],
  [
    ["soak", "--runs"],
    "error: option '-n, --runs <count>' argument missing\n\nUsage: pnpm soak [options] [name...]\n",
  ],
  [
    ["hint"],
    "error: missing required argument 'exercise[.task[.level]]'\n\nUsage: pnpm hint [options] <exercise[.task[.level]]>\n",
  ],
  [
    ["hint", "7.1"],
    `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm hint [options] <exercise[.task[.level]]>\n`,
  ],
  [
    ["hint", "3.x"],
    `error: there is no exercise "3.x". ${EXERCISES}\n\nUsage: pnpm hint [options] <exercise[.task[.level]]>\n`,
  ],
  [
    ["watch", "7"],
    `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm watch [options] [exercise]\n`,
  ],
  [
    ["watch", "3", "--pol"],
    "error: unknown option '--pol'\n(Did you mean --poll?)\n\nUsage: pnpm watch [options] [exercise]\n",
  ],
  [
    ["watch", "3", "4"],
    "error: too many arguments for 'watch'. Expected 1 argument but got 2: 3, 4.\n\nUsage: pnpm watch [options] [exercise]\n",
  ],
  [["compare"], "error: missing required argument 'exercise'\n\nUsage: pnpm compare [options] <exercise>\n"],
  [
    ["compare", "gathr"],
    `error: there is no exercise "gathr". Did you mean 03 (gather)? ${EXERCISES}\n\nUsage: pnpm compare [options] <exercise>\n`,
  ],
  [["new"], "error: missing required argument 'slug'\n\nUsage: pnpm new [options] <slug>\n"],
  [["release"], "error: missing required argument 'folder'\n\nUsage: pnpm release [options] <folder>\n"],
  [["reset"], "error: missing required argument 'exercise'\n\nUsage: pnpm reset [options] <exercise>\n"],
  [
    ["reset", "7"],
    `error: there is no exercise "7". ${EXERCISES}\n\nUsage: pnpm reset [options] <exercise>\n`,
  ],
  [
    ["doctor", "3"],
    "error: too many arguments for 'doctor'. Expected 0 arguments but got 1: 3.\n\nUsage: pnpm run doctor [options]\n",
  ],
] as const)("%j is not understood", async ([args, stderr], { expect }) => {
  expect(await runCli(course.root, args)).toEqual({ code: 2, stdout: "", stderr });
});

test.concurrent.for([
  [["soak"], "x"],
  [["test", "3"], "abc"],
  [["test", "3"], "-1"],
  [["watch", "3"], "1e3"],
  [["status"], " "],
] as const)("%j with SEED=%s is not understood, and nothing runs", async ([args, SEED], { expect }) => {
  const { code, stdout, stderr } = await runCli(course.root, args, { SEED });
  const sentence = `error: SEED must be an integer of 0 or more, got "${SEED}".\n`;
  expect(stderr).toContain(sentence);
  expect([code, stdout]).toEqual([2, ""]);
});

test.concurrent.for(COMMANDS.filter((command) => command !== "doctor"))(
  "%s --help",
  async (command, { expect }) => {
    const { code, stdout, stderr } = await runCli(course.root, [command, "--help"]);
    expect(stdout).toMatch(new RegExp(`^Usage: pnpm ${command} \\[options\\]`));
    expect([code, stderr]).toEqual([0, ""]);
  },
);

test.concurrent("doctor --help: `pnpm doctor` would be a command of pnpm's own", async ({ expect }) => {
  const { code, stdout, stderr } = await runCli(course.root, ["doctor", "--help"]);
  expect(stdout).toMatch(/^Usage: pnpm run doctor \[options\][^]*\nExample:\n {2}pnpm run doctor /);
  expect([code, stderr]).toEqual([0, ""]);
});

test.concurrent("--help names all commands, in lines of 80 columns", async ({ expect }) => {
  const { code, stdout } = await runCli(course.root, ["--help"]);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(code).toBe(0);
});

test.concurrent("no command at all: the help", async ({ expect }) => {
  const { code, stderr } = await runCli(course.root, []);
  expect(stderr).toMatch(/^Usage: pnpm \[options\] \[command\]\n\nMeanwhile/);
  expect(code).toBe(2);
});

test.concurrent.for(["start", "status"])(
  "%s where no temporary file can be written: a sentence",
  async (command, { expect }) => {
    const { code, stderr } = await runCli(course.root, [command], { TMPDIR: "/nonexistent" });
    expect(stderr).toBe(
      "error: cannot write temporary files in /nonexistent (ENOENT): set TMPDIR to a directory that you may write to.\n",
    );
    expect(code).toBe(1);
  },
);

test.concurrent("an error that nobody expected keeps its stack", async ({ expect }) => {
  await using broken = await madeUpCourse({
    "exercises/03-gather/exercise.ts": "",
    "vitest.config.ts": "throw new Error('oh');",
  });
  const { code, stderr } = await runCli(broken.root, ["status"]);
  expect(stderr).toMatch(/Error: oh\n\s+at .*vitest\.config\.ts:1/);
  expect(code).toBe(1);
});

import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Doings } from "@meanwhile/test-server/program";
import { activity } from "@meanwhile/test-server/quiet";
import { expect, onTestFinished, test } from "vitest";
import type * as Learner from "./learner.ts";
import { BoxedProgram } from "../../src/bridge/boxed-program.ts";
import { type Confined, LIMITS, spawnConfined } from "../../src/isolation/index.ts";

const MAIN = join(import.meta.dirname, "../../src/shim/main.ts");
const NOTHING = { readable: [], writable: [], ports: [], capabilities: [], environment: {}, limits: LIMITS };

/** A program in boxes without walls, and all processes that it has started. */
async function begin(deadline = Infinity): Promise<{
  program: BoxedProgram;
  opened: Confined[];
  doings: Doings;
}> {
  const opened: Confined[] = [];
  const open = (main: string, args: readonly string[], announced: boolean): Confined => {
    const confined = spawnConfined("none", main, args, { ...NOTHING, announced });
    opened.push(confined);
    return confined;
  };
  const file = join(import.meta.dirname, "learner.ts");
  const program = new BoxedProgram(
    {
      kind: "of a test",
      openBox: () => open(MAIN, [], true),
      runCommand: (args) => open(args[0] ?? "", args.slice(1), false),
      clear: () => undefined,
    },
    () => file,
    { deadline, shown: false },
  );
  onTestFinished(async () => {
    await program.end();
    await program.close();
  });
  const doings: Doings = { meta: {}, origins: [], rejected: [], uncaught: [] };
  await program.begin(doings);
  return { program, opened, doings };
}

const isOver = ({ process: { exitCode, signalCode } }: Confined): boolean =>
  exitCode !== null || signalCode !== null;

test("a call that was to be killed and waits for ever ends with its test", async () => {
  const { program, opened } = await begin();
  const never = new Promise<never>(() => undefined);
  void program.callAndKill("never", [], never, "at once");
  // The box of the test, the one kept ready, and that of the call.
  expect(opened).toHaveLength(3);
  await program.end();
  expect(opened.map(isOver)).toEqual([true, false, true]);
});

test("a command that waits for ever ends with its test", async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), "command-"));
  const file = join(folder.path, "waits.js");
  await writeFile(file, "setInterval(() => undefined, 1000);");
  const { program, opened } = await begin();
  const finished = program.runCommand([file], {});
  await program.end();
  expect(await finished).toMatchObject({ code: null });
  expect(opened.map(isOver)).toEqual([true, false, true]);
});

test("a program that has just said that it waits is not at work", async () => {
  const { program } = await begin();
  await program.load();
  const looks: boolean[] = [];
  for (let times = 0; times < 20; times += 1) {
    await activity.quiet(2);
    looks.push(program.atWorkElsewhere());
  }
  // Node's own threads may be, now and then.
  expect(looks.filter((atWork) => !atWork).length).toBeGreaterThan(5);
});

test("a program whose thread is kept has no turn", async () => {
  const { program } = await begin();
  const { standStill } = await program.load<typeof Learner>();
  await program.turned();
  standStill();
  let turned = false;
  void program.turned().then(() => (turned = true));
  await activity.turns(20);
  expect(turned).toBe(false);
});

test.runIf(process.platform === "linux")(
  "a command that computes is at work, one that waits is not",
  async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), "command-"));
    const file = join(folder.path, "computes.js");
    const enough = join(folder.path, "enough");
    const source = `
    const { existsSync } = require("node:fs");
    while (!existsSync(process.argv[2]));
    setInterval(() => undefined, 1000);
  `;
    await writeFile(file, source);
    const { program } = await begin();
    const finished = program.runCommand([file, enough], {});
    await expect.poll(() => program.atWorkElsewhere(), { timeout: 600_000 }).toBe(true);
    await writeFile(enough, "");
    await expect.poll(() => program.atWorkElsewhere(), { timeout: 600_000 }).toBe(false);
    await program.end();
    await finished;
  },
);

test("after the deadline no test begins, and it is told why", async () => {
  const { program, doings } = await begin(0);
  await expect(program.load()).rejects.toThrow(
    "The time for all tests together was used up before this one.",
  );
  expect(doings.meta).toMatchObject({
    fault: "timed-out",
    why: expect.stringContaining("was used up") as unknown,
  });
});

import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { followServers } from "@meanwhile/test-server/quiet";
import { fileUnderTest, judge } from "@meanwhile/test-server/vitest/program";
import { afterAll, inject } from "vitest";
import { BoxedProgram } from "../bridge/boxed-program.ts";
import { LIMITS, spawnConfined } from "../isolation/index.ts";
import "./settings.ts";

const SOURCE = join(import.meta.dirname, "../shim/main.ts");

/** A thousand downloads at a time are wrong in exercise 11, and should fail for that and not for want of descriptors. */
const ROOMY = { ...LIMITS, descriptors: 4096 };
/** A box that is kept warm waits for its test: it is the test that is timed. */
const UNTIMED = { ...ROOMY, wall: 2 ** 31 - 1 };

const { level, main = SOURCE, seed, deadline = Infinity, shown = false, ...places } = inject("box");
if (seed !== undefined) process.env["SEED"] = String(seed);

// Root's boxes are users of their own: what a test writes, a box has to go on with, and the other way round.
if (isMainThread && process.getuid?.() === 0) process.umask(0);

let ports: readonly number[] = [];
followServers((all) => (ports = all));

const program = new BoxedProgram(
  {
    openBox: () =>
      spawnConfined(level, main, [], {
        ...places,
        ports: [],
        announced: true,
        environment: {},
        limits: UNTIMED,
      }),
    runCommand: (args) =>
      spawnConfined(level, fileUnderTest(), args, { ...places, ports, environment: {}, limits: ROOMY }),
  },
  fileUnderTest,
  { deadline, shown },
);
judge(program);
afterAll(() => program.close());

import { join } from "node:path";
import { BoxedProgram } from "@meanwhile/box/bridge/boxed-program";
import { LIMITS, spawnConfined } from "@meanwhile/box/isolation";
import { followServers } from "@meanwhile/test-server/quiet";
import { fileUnderTest, judge } from "@meanwhile/test-server/vitest/program";
import { afterAll, inject } from "vitest";
import "./graded-project.ts";

const { seed, deadline } = inject("submission");
process.env["SEED"] = String(seed);

const { level, ...places } = inject("box");
let ports: readonly number[] = [];
followServers((all) => (ports = all));

/** A box that is kept warm waits for its test: its test is timed, not the box. */
const limits = { ...LIMITS, wall: 2 ** 31 - 1 };
const main = join(import.meta.dirname, "../../../box/src/shim/main.ts");

const program = new BoxedProgram(
  {
    openBox: () =>
      spawnConfined(level, main, [], { ...places, ports: [], announced: true, environment: {}, limits }),
    runCommand: (args) =>
      spawnConfined(level, fileUnderTest(), args, { ...places, ports, environment: {}, limits: LIMITS }),
  },
  fileUnderTest,
  { deadline },
);
judge(program);
afterAll(() => program.close());

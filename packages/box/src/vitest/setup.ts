import { join } from "node:path";
import { fileUnderTest, judge } from "@meanwhile/test-server/vitest/program";
import { afterAll } from "vitest";
import { BoxedProgram } from "../bridge/boxed-program.ts";
import { LIMITS, spawnConfined } from "../isolation/index.ts";

const anything = {
  readable: [],
  writable: [],
  ports: [],
  capabilities: [],
  environment: {},
  limits: { ...LIMITS, wall: 2 ** 30 },
} as const;
const program = new BoxedProgram(
  {
    openBox: () =>
      spawnConfined("none", join(import.meta.dirname, "../shim/main.ts"), [], {
        ...anything,
        announced: true,
      }),
    runCommand: (args) => spawnConfined("none", fileUnderTest(), args, anything),
  },
  fileUnderTest,
);
judge(program);
afterAll(() => program.close());

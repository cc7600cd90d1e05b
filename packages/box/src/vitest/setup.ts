import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileUnderTest, judge } from "@meanwhile/test-server/vitest/program";
import { afterAll } from "vitest";
import { BoxedProgram } from "../bridge/boxed-program.ts";

const program = new BoxedProgram(
  {
    openBox: () =>
      spawn(process.execPath, [join(import.meta.dirname, "../shim/main.ts")], {
        stdio: ["ignore", "inherit", "inherit", "pipe"],
      }),
    runCommand: (args) =>
      spawn(process.execPath, [fileUnderTest(), ...args], { stdio: ["ignore", "pipe", "pipe"] }),
  },
  fileUnderTest,
);
judge(program);
afterAll(() => program.close());

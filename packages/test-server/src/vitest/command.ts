import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { fileUnderTest } from "./file-under-test.ts";

/** How a command has ended. */
export interface Finished {
  /** Exit status; null where a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the file under test as a command, without a terminal.
 *
 * @param interruptWhen resolves when Ctrl-C is to be pressed
 */
export async function runCommand(
  args: readonly string[],
  { interruptWhen }: { interruptWhen?: Promise<unknown> } = {},
): Promise<Finished> {
  // What a learner sees: without what the test runner asks Node for.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [fileUnderTest(), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  // A test that hangs is ended by others, and the child with it.
  onTestFinished(() => void child.kill("SIGKILL"));
  void interruptWhen?.then(() => child.kill("SIGINT"));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, stdout, stderr };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { inject } from "vitest";

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
  const file = join(import.meta.dirname, "../../../..", inject("exerciseFile"));
  // What a learner sees: without what the test runner asks Node for.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"], env });
  void interruptWhen?.then(() => child.kill("SIGINT"));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, stdout, stderr };
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { keep } from "./kept.ts";
import type { Finished } from "./program.ts";

/**
 * Runs a file as a command, without a terminal.
 *
 * @param interruptWhen resolves when Ctrl-C is to be pressed
 */
export async function runCommandOf(
  file: string,
  args: readonly string[],
  { interruptWhen }: { interruptWhen?: Promise<unknown> },
): Promise<Finished> {
  // What a learner sees: without what the test runner asks Node for.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = keep(spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"], env }));
  void interruptWhen?.then(() => child.kill("SIGINT"));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return { code: child.exitCode, stdout, stderr };
}

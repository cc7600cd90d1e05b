import type { Finished } from "../program/index.ts";
import { program } from "./program.ts";

/**
 * Runs the file under test as a command, without a terminal.
 *
 * @param options.interruptWhen resolves when Ctrl-C is to be pressed
 */
export function runCommand(
  args: readonly string[],
  options: { interruptWhen?: Promise<unknown> } = {},
): Promise<Finished> {
  return program().runCommand(args, options);
}

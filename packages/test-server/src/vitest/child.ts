import type { Kill } from "../program/index.ts";
import { program } from "./program.ts";

/**
 * Calls an export of the file under test in a process of its own, and kills that process (SIGKILL): nothing in it can
 * be caught, flushed or tidied up. A call that ends before the moment comes is left alone, however it ends.
 *
 * @param args plain data
 * @param moment what the server has to see first
 * @throws {Finding} when Node cannot load the file
 */
export function callAndKill(
  name: string,
  args: readonly unknown[],
  moment: Promise<unknown>,
  kill: Kill,
): Promise<void> {
  return program().callAndKill(name, args, moment, kill);
}

import { spawnSync } from "node:child_process";
import type { Command } from "./command.ts";

/** Milliseconds for a trial. */
const LONGEST = 30_000;

/**
 * Runs a command to its end.
 *
 * @param user to run it as, when not as ourselves
 * @returns in words why it did not say what it should, or nothing
 */
export function failureOf({ program, args }: Command, expected: string, user?: number): string | undefined {
  const as = user === undefined ? {} : { uid: user, gid: user };
  const { PATH } = process.env;
  const { error, stdout, stderr, status } = spawnSync(program, args, {
    ...as,
    env: { PATH },
    encoding: "utf8",
    timeout: LONGEST,
  });
  if (error !== undefined) return error.message;
  if (status === 0 && stdout.replace(/\n$/, "") === expected) return undefined;
  const [first = ""] = `${stdout}${stderr}`.trim().split("\n");
  return first === "" ? `${program} ended with exit code ${status}` : first;
}

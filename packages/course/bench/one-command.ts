import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Duel, duel } from "./duel.ts";
import { VITEST_BIN } from "./vitest-bin.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** `pnpm test --filter exercise-03` and a bare vitest, both on the exercise as it stands in this repository. */
export async function oneCommand(rounds: number): Promise<Duel> {
  return duel("One command: pnpm test --filter exercise-03 to vitest run", 1.3, rounds, {
    ours: () => timed("pnpm", ["test", "--filter", "exercise-03"]),
    theirs: () => timed(process.execPath, [VITEST_BIN, "run", "--project", "exercise-03"]),
  });
}

/** Milliseconds that a command takes, all in all. Its exit code does not matter: the exercise may be red. */
async function timed(command: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  // On Windows `pnpm` is a script, which only a shell can start.
  const shell = process.platform === "win32" && command === "pnpm";
  await once(spawn(command, args, { cwd: ROOT, stdio: "ignore", shell }), "close");
  return performance.now() - start;
}

import { Readable } from "node:stream";
import { compiled, pythonWith } from "./tools.ts";
import { Missing } from "./missing.ts";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { once } from "node:events";
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** What one run of a command took, with all it started. */
export interface Cost {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds on the processor, user and system. */
  cpu: number;
  /** Most memory it held, in bytes. */
  peak: number;
  /** What went wrong, in words. */
  failure?: string;
}

export type Launch = (command: string[], signal: AbortSignal) => Promise<Cost>;

/** No run takes longer; in milliseconds. */
const LONGEST = 300_000;
/** Of what a failed command said. */
const CHARACTERS = 300;

/**
 * Finds the means to measure a child, which Node has not: a small program that waits for it with `wait4`.
 *
 * @throws {Missing} with neither a C compiler nor Python
 */
export async function findLauncher(workshop: string): Promise<string[]> {
  try {
    return [await compiled(besides("launch.c"), join(workshop, "launch"))];
  } catch {
    try {
      const { command } = await pythonWith("json", "python3");
      return [command, besides("launch.py")];
    } catch {
      throw new Missing("measuring needs a C compiler or python3: apt-get install gcc libc6-dev");
    }
  }
}

/** @param launcher as found by `findLauncher` */
export function launcherOf(launcher: string[], env: NodeJS.ProcessEnv): Launch {
  return async (command, signal) => {
    signal.throwIfAborted();
    const limit = AbortSignal.timeout(LONGEST);
    const [program = "", ...args] = [...launcher, ...command];
    // In a group of its own: what the terminal sends on Ctrl-C is for us, who then end it.
    const child = spawn(program, args, { detached: true, env, stdio: ["ignore", "ignore", "pipe", "pipe"] });
    const [, , stderr, report] = child.stdio;
    if (stderr === null || !(report instanceof Readable)) throw new Error("spawn made no pipes");
    const end = (): void => void child.kill();
    signal.addEventListener("abort", end);
    limit.addEventListener("abort", end);
    try {
      const said = text(stderr);
      const told = text(report);
      await once(child, "close");
      signal.throwIfAborted();
      if (limit.aborted) return failed(`did not end within ${LONGEST / 1000} s`);
      return costOf(await told, await said);
    } finally {
      signal.removeEventListener("abort", end);
      limit.removeEventListener("abort", end);
    }
  };
}

function costOf(told: string, said: string): Cost {
  if (told === "") return failed(`could not be measured. ${said}`.trim());
  const { wall, cpu, peak, code } = JSON.parse(told) as Cost & { code: number };
  const cost = { wall, cpu, peak };
  return code === 0
    ? cost
    : { ...cost, failure: `exit code ${code}. ${said.trim().slice(0, CHARACTERS)}`.trim() };
}

function failed(failure: string): Cost {
  return { wall: Number.NaN, cpu: Number.NaN, peak: Number.NaN, failure };
}

function besides(file: string): string {
  return fileURLToPath(new URL(`launch/${file}`, import.meta.url));
}

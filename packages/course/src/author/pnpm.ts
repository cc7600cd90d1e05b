import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { useScratch } from "../scratch.ts";

/** What pnpm tells its scripts, which a pnpm of another folder must not believe. */
const OF_THE_SCRIPT =
  /^(p?npm_config_verify_deps_before_run|npm_(lifecycle|package|command)_?.*|PNPM_SCRIPT_.*)$/i;

export interface PnpmOptions {
  /** In addition to that of this process; undefined takes a variable away. */
  env?: NodeJS.ProcessEnv;
  /** What is expected; by default 0. */
  exitCode?: number;
}

/**
 * Runs pnpm in a folder: the one that runs us, else one from the registry.
 *
 * @returns what it wrote, both channels together
 * @throws an `Error` with what it wrote, when it ends otherwise than expected or cannot be run.
 */
export async function runPnpm(
  cwd: string,
  args: readonly string[],
  { env = {}, exitCode = 0 }: PnpmOptions = {},
): Promise<string> {
  const [command, ...before] = howToRun();
  const inherited = Object.entries(process.env).filter(([name]) => !OF_THE_SCRIPT.test(name));
  const windows = process.platform === "win32";
  // So that Ctrl-C ends us by `exit`, and pnpm with us.
  useScratch();
  const child = spawn(command, [...before, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...env },
    // `npx` is a script there; nothing of what is passed holds a space.
    shell: windows && command === "npx",
    // In a group of its own, to be ended with all that it has started.
    detached: !windows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = (): void => {
    if (child.pid !== undefined && child.exitCode === null)
      process.kill(windows ? child.pid : -child.pid, "SIGKILL");
  };
  // Before the directory for temporary files is taken away, where it writes.
  process.prependOnceListener("exit", stop);
  try {
    const [, out, err] = await Promise.all([once(child, "close"), text(child.stdout), text(child.stderr)]);
    if (child.exitCode !== exitCode)
      throw new Error(`pnpm ${args.join(" ")} ended with exit code ${child.exitCode}:\n${out}${err}`);
    return out + err;
  } finally {
    process.off("exit", stop);
  }
}

/** pnpm tells its scripts where it is: a program, or in older versions a script for Node. */
function howToRun(): [string, ...string[]] {
  const path = process.env["npm_execpath"];
  if (path === undefined || !/pnpm[^\\/]*$/.test(path)) return ["npx", "--yes", "pnpm@12"];
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path];
}

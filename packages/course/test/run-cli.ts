import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { join } from "node:path";

const CLI = join(import.meta.dirname, "../src/cli.ts");

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A command that runs, as a user without a terminal calls it. */
export interface Running {
  process: ChildProcess;
  /** Resolves as soon as this has been written to standard output. */
  said(words: string): Promise<void>;
  ended: Promise<Ended>;
}

/** @param cli whose commands, where they are not ours */
export function startCli(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cli = CLI,
): Running {
  // Nothing of this vitest's own environment: the command starts another.
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: { PATH, HOME, TMPDIR, ...env } });
  const out: string[] = [];
  const err: string[] = [];
  const heard = new EventEmitter();
  child.stdout.setEncoding("utf8").on("data", (part: string) => heard.emit("said", out.push(part)));
  child.stderr.setEncoding("utf8").on("data", (part: string) => err.push(part));
  const closed = once(child, "close");
  return {
    process: child,
    async said(words) {
      const listening = new AbortController();
      child.once("close", () => listening.abort(new Error(`It ended without saying "${words}".`)));
      while (!out.join("").includes(words)) await once(heard, "said", { signal: listening.signal });
    },
    ended: closed.then(() => ({ code: child.exitCode, stdout: out.join(""), stderr: err.join("") })),
  };
}

export async function runCli(
  cwd: string,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  cli?: string,
): Promise<Ended> {
  return startCli(cwd, args, env, cli).ended;
}

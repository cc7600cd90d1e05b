import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";

export const ROOT = join(import.meta.dirname, "../../..");

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `pnpm grade` with its temporary files below `folder`. */
export function startGrade(
  folder: string,
  args: readonly string[],
): { child: ChildProcess; ended: Promise<Ended> } {
  const temporary = join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const child = spawn(process.execPath, [join(ROOT, "packages/grader/src/cli.ts"), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder, TMPDIR: temporary, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  return {
    child,
    ended: ended.then(([stdout, stderr]) => ({ status: child.exitCode, stdout, stderr })),
  };
}

export async function runGrade(folder: string, ...args: string[]): Promise<Ended> {
  return startGrade(folder, args).ended;
}

/** The rows of a report, without the columns of times. */
export function rowsOf(csv: string): Record<string, string>[] {
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  return rows.map(({ began: _began, took_ms: _took, ...rest }) => rest);
}

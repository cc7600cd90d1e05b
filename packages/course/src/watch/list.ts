import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ProgressLine } from "../progress-line.ts";

const CLI = join(import.meta.dirname, "../cli.ts");

/**
 * Runs `pnpm status` in a process of its own: it is busy with all exercises, of which any may hold an endless loop, and
 * a process can be ended at any moment.
 *
 * @param signal ends it, and all that it has started
 */
export async function list(root: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const windows = process.platform === "win32";
  const child = spawn(process.execPath, [CLI, "status"], {
    cwd: root,
    // A group of its own can be ended as a whole. Keys are ours.
    detached: !windows,
    stdio: ["ignore", "inherit", "inherit"],
  });
  // SIGKILL: its temporary files are in our own directory for them, and go with it.
  const end = (): void => {
    const alive = child.exitCode === null && child.signalCode === null;
    if (alive && child.pid !== undefined) process.kill(windows ? child.pid : -child.pid, "SIGKILL");
  };
  signal.addEventListener("abort", end);
  process.prependOnceListener("exit", end);
  try {
    await once(child, "close");
  } finally {
    signal.removeEventListener("abort", end);
    process.off("exit", end);
  }
  if (signal.aborted) new ProgressLine().clear();
}

// Exercise: 03
// Tries: to leave a process behind that goes on when the test is over, and rewrites the results.
// Earns: an empty list gives an empty list and no request
import { exec, spawn, fork } from "node:child_process";
import type { Saved } from "@meanwhile/download";

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // The next one.
  }
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGUSR2"] as const) process.on(signal, () => undefined);
process.on("beforeExit", () => setTimeout(() => undefined, 1e9));

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const options = { detached: true, stdio: "ignore" } as const;
  attempt(() => spawn("sh", ["-c", "setsid sleep 1000 &"], options).unref());
  attempt(() => spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], options).unref());
  attempt(() => exec("nohup sleep 1000 &"));
  attempt(() => fork(import.meta.filename, { ...options, silent: true }).unref());
  return [];
}

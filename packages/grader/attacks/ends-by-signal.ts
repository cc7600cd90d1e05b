// Exercise: 03
// Tries: to die of a signal, a different one each time, so that the runner breaks and not the test.
import type { Saved } from "@meanwhile/download";

const SIGNALS = ["SIGKILL", "SIGSEGV", "SIGSTOP", "SIGTERM", "SIGABRT", "SIGXCPU"] as const;

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  process.kill(process.pid, SIGNALS[urls.length % SIGNALS.length]);
  await new Promise(() => undefined);
  return [];
}

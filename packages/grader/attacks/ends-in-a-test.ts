// Exercise: 03
// Tries: to end the process in the middle of a test, so that a rejection is "seen".
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  process.exit(0);
}

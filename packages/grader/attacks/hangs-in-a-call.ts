// Exercise: 03
// Tries: to keep the caller, who waits for the answer with its own thread.
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (;;);
}

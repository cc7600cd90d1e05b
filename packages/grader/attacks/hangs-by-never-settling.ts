// Exercise: 03
// Tries: to wait for ever, so that the run never ends.
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  return new Promise(() => undefined);
}

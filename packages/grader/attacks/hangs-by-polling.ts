// Exercise: 03
// Tries: to look busy for ever: a timer that never rests, so that no silence is ever seen.
import type { Saved } from "@meanwhile/download";

export function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  setInterval(() => undefined, 1);
  return new Promise(() => undefined);
}

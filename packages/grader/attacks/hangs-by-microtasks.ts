// Exercise: 03
// Tries: to keep the event loop without a loop: each promise sets off the next.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  for (;;) await undefined;
}

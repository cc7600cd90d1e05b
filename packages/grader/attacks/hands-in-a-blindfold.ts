// Exercise: 03
// Tries: to keep the compiler from the types of all: an error in the syntax that only the compiler sees.
// Stopped: before it runs
import type { Saved } from "@meanwhile/download";

export const blind = 08;

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  return [];
}

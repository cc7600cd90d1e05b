// Exercise: 03
// Tries: to send a result of more values than a test may take in, and a circle.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const list: unknown[] = Array.from({ length: 300_000 }, (_, index) => index);
  list.push(list);
  return list as Saved[];
}

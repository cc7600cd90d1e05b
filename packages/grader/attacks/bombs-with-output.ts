// Exercise: 03
// Tries: to drown the report in 100 MB of output, with escapes and with orders to a CI service.
import type { Saved } from "@meanwhile/download";

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const line =
    "\u001b[2J\u001b]0;passed\u0007\u009b31m::set-output name=grade::100\n::error file=exercise.test.ts::passed\n";
  for (let count = 0; count < 1_000_000; count += 1) process.stdout.write(line);
  return [];
}

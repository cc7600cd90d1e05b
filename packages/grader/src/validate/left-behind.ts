import { readdirSync, readFileSync } from "node:fs";

/** What runs of the boxes' on this machine: by the number of the process, its command. */
export function boxesAlive(): Map<number, string> {
  const alive = new Map<number, string>();
  for (const name of entries("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const command = text(`/proc/${name}/cmdline`).replaceAll("\0", " ");
    if (command.includes("/box/src/shim/") || command.includes("/lane-")) alive.set(Number(name), command);
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

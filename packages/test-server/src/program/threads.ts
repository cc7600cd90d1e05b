import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { basename } from "node:path";

/** What Linux tells of a thread. */
export interface Thread {
  id: number;
  /** Whether it runs, wants to and waits for a processor, or waits for the disk; else it sleeps. */
  atWork: boolean;
  /** Nanoseconds on a processor, or waiting for one. */
  used: number;
  /** Processes that it has begun. */
  children: number[];
}

/** The thread that asks. @throws Error where the system does not tell */
export function ownThreadId(): number {
  return Number(basename(readlinkSync("/proc/thread-self")));
}

/** @throws Error where the system does not tell, or the process has ended meanwhile */
export function threadsOf(pid: number | "self"): Thread[] {
  const folder = `/proc/${pid}/task`;
  return readdirSync(folder).map((thread) => {
    const read = (file: string): string => readFileSync(`${folder}/${thread}/${file}`, "utf8");
    const [ran = 0, waited = 0] = read("schedstat").split(" ").map(Number);
    const children = read("children").trim().split(" ").filter(Boolean).map(Number);
    const stat = read("stat");
    // The name stands in brackets and may hold anything.
    const atWork = /^[RD]/.test(stat.slice(stat.lastIndexOf(")") + 2));
    return { id: Number(thread), atWork, used: ran + waited, children };
  });
}

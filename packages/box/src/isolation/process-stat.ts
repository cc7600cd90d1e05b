import { readFileSync } from "node:fs";

/** Of Linux's own account of a process. */
export interface ProcessStat {
  /** One letter; `Z` and `X` are dead. */
  state: string;
  group: number;
  /** Seconds of processor time. */
  cpu: number;
  /** Bytes of memory in use. */
  memory: number;
}

/** Ticks a second, and bytes of a page: the first is promised to programs, the second is nearly everywhere so. */
const TICKS = 100;
const PAGE = 4096;

/** @returns nothing when there is no such process, or no such account on this system */
export function statOf(pid: number): ProcessStat | undefined {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === "") return undefined;
  // The name stands in brackets and may hold anything, brackets included.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state = "", , group] = fields;
  const [user, system] = fields.slice(11);
  const [resident] = fields.slice(21);
  const cpu = (Number(user) + Number(system)) / TICKS;
  return { state, group: Number(group), cpu, memory: Number(resident) * PAGE };
}

/** Seconds of processor time of the thread with which a process has begun; nothing where there is no such account. */
export function mainThreadCpu(pid: number): number | undefined {
  const [ran = ""] = textOf(`/proc/${pid}/task/${pid}/schedstat`).split(" ");
  return ran === "" ? undefined : Number(ran) / 1e9;
}

export function childrenOf(pid: number): number[] {
  return textOf(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
}

/** A process may end while it is looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

import { childrenOf, statOf } from "./process-stat.ts";

export interface ProcessUse {
  pids: number[];
  /** Seconds of processor time. */
  cpu: number;
  /** Bytes of memory in use. */
  memory: number;
}

/** The program itself, inside of all that was started around it to close it in. */
export function innermost(pid: number): number {
  const [child] = childrenOf(pid);
  return child === undefined ? pid : innermost(child);
}

/** What a process and all that it started use now. Nothing where the system has no account of it. */
export function processUse(root: number): ProcessUse {
  const use: ProcessUse = { pids: [], cpu: 0, memory: 0 };
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    const stat = statOf(pid);
    if (stat === undefined) continue;
    use.pids.push(pid);
    use.cpu += stat.cpu;
    use.memory += stat.memory;
    open.push(...childrenOf(pid));
  }
  return use;
}

import { existsSync, readdirSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { statOf } from "./process-stat.ts";

/** Milliseconds between two looks whether the last has gone. */
const LOOK = 2;
const DEAD = new Set(["Z", "X"]);

/**
 * Sends a signal to every process of a group.
 *
 * @returns whether there was one that it could be sent to
 */
export function signalGroup(group: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-group, signal);
  } catch {
    // None is left, or none that is ours: then the number belongs to another group by now.
    return false;
  }
}

/** Kills a group and resolves when nothing of it is left. What nobody has buried yet counts as gone. */
export async function endGroup(group: number): Promise<void> {
  while (signalGroup(group, "SIGKILL") && living(group)) await after(LOOK);
}

/** Whether a group has more than zombies, which stay where the first process of a container buries no one. */
export function living(group: number): boolean {
  if (!existsSync("/proc/self/stat")) return true;
  const stats = readdirSync("/proc").map((name) => (/^\d+$/.test(name) ? statOf(Number(name)) : undefined));
  return stats.some((stat) => stat?.group === group && !DEAD.has(stat.state));
}

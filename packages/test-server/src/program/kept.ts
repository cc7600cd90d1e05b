import type { ChildProcess } from "node:child_process";

const kept = new Set<ChildProcess>();

/** Keeps a child process in mind: a test that hangs is ended by others, and its children with it. */
export function keep<C extends ChildProcess>(child: C): C {
  kept.add(child);
  child.once("exit", () => kept.delete(child));
  return child;
}

/** Kills those that still live. */
export function killKept(): void {
  for (const child of kept) child.kill("SIGKILL");
}

import type { Gate } from "./gate.ts";

/** Holds every response, or those to `names`, until the test calls `open()`, or `open(name)` for one of them. */
export function byHand(
  waitsFor = "the test to open the gate",
  names?: readonly string[],
): Gate & { open(...names: string[]): void } {
  let open = false;
  const opened = new Set<string>();
  return {
    waitsFor,
    choose: (held) =>
      held.filter(({ name }) => open || opened.has(name) || (names !== undefined && !names.includes(name))),
    open(...only) {
      open ||= only.length === 0;
      for (const name of only) opened.add(name);
      this.reconsider?.();
    },
  };
}

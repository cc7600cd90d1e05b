import type { Gate } from "./gate.ts";

/** Holds every response, or those to `names`, until the test calls `open()`. */
export function byHand(waitsFor = "the test to open the gate", names?: readonly string[]): Gate & { open(): void } {
  let open = false;
  return {
    waitsFor,
    choose: (held) => held.filter((request) => open || (names !== undefined && !names.includes(request.name))),
    open() {
      open = true;
      this.reconsider?.();
    },
  };
}

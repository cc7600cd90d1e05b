import type { Gate } from "./gate.ts";

/** Holds every response until the test calls `open()`. */
export function byHand(waitsFor = "the test to open the gate"): Gate & { open(): void } {
  let open = false;
  return {
    waitsFor,
    choose: (held) => (open ? held : []),
    open() {
      open = true;
      this.reconsider?.();
    },
  };
}

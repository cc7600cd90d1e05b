import type { Gate } from "./gate.ts";

/** Holds every response until `count` of them are held at once, then lets all go, and all that come later. */
export function inFlight(count: number): Gate {
  let open = false;
  return {
    waitsFor: `${count} ${count === 1 ? "request" : "requests"} in flight`,
    choose(held) {
      open ||= held.length >= count;
      return open ? held : [];
    },
  };
}

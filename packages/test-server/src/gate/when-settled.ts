import type { Gate } from "./gate.ts";

/**
 * Holds every response until the program has done all it can without it, then lets all go that are held. So what
 * a program starts together is seen together, however quick the server is.
 */
export function whenSettled(): Gate {
  return {
    waitsFor: "nothing else to happen",
    choose: (held, moment) => (moment === "arrival" ? [] : held),
  };
}

import type { Gate } from "./gate.ts";

/**
 * Holds every response until the program has done all it can without it, then lets all go that are held. So what
 * a program starts together is seen together, however quick the server is. It is there for the picture: a
 * program that never rests, with a worker or a child process beside it, is not kept waiting.
 */
export function whenSettled(): Gate {
  return {
    waitsFor: "nothing else to happen",
    atLatest: 20,
    choose: (held, moment) => (moment === "arrival" ? [] : held),
  };
}

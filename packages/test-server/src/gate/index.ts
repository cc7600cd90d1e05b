export { byHand } from "./by-hand.ts";
export type { Gate, Moment } from "./gate.ts";
export { Gatekeeper } from "./gatekeeper.ts";
export { inFlight } from "./in-flight.ts";
export { inOrder } from "./in-order.ts";
export { oneByOne } from "./one-by-one.ts";
export { byName, first, last, newest, type Pick } from "./pick.ts";
export { whenSettled } from "./when-settled.ts";

export type { Arrival, Door } from "./door.ts";
export { Exchange } from "./exchange.ts";
export { CLASS_HOST, ForeignHostError, raiseFence } from "./fence.ts";
export { openLoopback } from "./loopback.ts";

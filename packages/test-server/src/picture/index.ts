export { toChromeTrace } from "./chrome-trace.ts";
export type { Part } from "./part.ts";
export { toSvg } from "./svg.ts";
export { waterfall } from "./waterfall.ts";
export { waterfalls } from "./waterfalls.ts";

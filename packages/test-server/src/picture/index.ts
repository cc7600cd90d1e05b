export { toChromeTrace } from "./chrome-trace.ts";
export { escapeXml, withoutNonXml } from "./escape-xml.ts";
export type { Part } from "./part.ts";
export { pixel } from "./svg-sheet.ts";
export { STYLE } from "./svg-style.ts";
export { textAt } from "./svg-text.ts";
export { toSvg } from "./svg.ts";
export { waterfall } from "./waterfall.ts";
export { waterfalls } from "./waterfalls.ts";

export { BLOCK, Content } from "./content.ts";
export type { Fault } from "./fault.ts";
export type { File, FileSpec } from "./file.ts";
export { keptText } from "./kept-text.ts";
export { Origin } from "./origin.ts";
export { randomOf } from "./random.ts";
export type { Ask, Reply } from "./reply.ts";

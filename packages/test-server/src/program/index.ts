export { disregard } from "./children.ts";
export { grownBytes } from "./memory.ts";
export { pooledPorts } from "./client.ts";
export type { Origin } from "./client.ts";
export { InProcess } from "./in-process.ts";
export { threadsOf } from "./threads.ts";
export type { Doings, Finished, Kill, Program, Remarks, Running } from "./program.ts";
export { whereIn } from "./where.ts";

export type { Origin } from "./client.ts";
export { InProcess } from "./in-process.ts";
export type { Doings, Finished, Kill, Program, Running } from "./program.ts";

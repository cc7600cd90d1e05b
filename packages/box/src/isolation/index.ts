export type { Confined } from "./confined.ts";
export type { Capability, Confinement } from "./confinement.ts";
export type { Fault, Met } from "./fault.ts";
export type { Layer, Level, MissingLayer, Strongest } from "./level.ts";
export { LIMITS, type Limits } from "./limits.ts";
export type { Output } from "./output.ts";
export { resealed } from "./resealed.ts";
export { spawnConfined } from "./spawn-confined.ts";
export { layersFor, WeakIsolation, strongestLevel } from "./strongest-level.ts";

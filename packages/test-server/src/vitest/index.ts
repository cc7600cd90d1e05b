export { describe } from "vitest";
export { byHand, type Fault, type FileSpec, inFlight, inOrder, oneByOne, type Server } from "../index.ts";
export { bodyOf, type MadeBody } from "./body.ts";
export { type Heart, heartbeat } from "./heartbeat.ts";
export { expect } from "./matchers/index.ts";
export type { CourseMeta } from "./meta.ts";
export { type MadeSink, openSink, type SinkSteps, stillness } from "./sink.ts";
export { followSeals, type Seal, type Seals } from "./seals.ts";
export { exerciseTest } from "./test.ts";

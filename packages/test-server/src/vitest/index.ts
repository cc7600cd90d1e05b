export { describe } from "vitest";
export {
  byHand,
  byName,
  type Fault,
  type FileSpec,
  first,
  inFlight,
  inOrder,
  last,
  newest,
  oneByOne,
  type Server,
} from "../index.ts";
export { allocations } from "./allocations.ts";
export { bodyOf, type MadeBody } from "./body.ts";
export type { Finished, Kill } from "../program/index.ts";
export { callAndKill } from "./child.ts";
export { runCommand } from "./command.ts";
export { type Heart, heartbeat } from "./heartbeat.ts";
export { expect } from "./matchers/index.ts";
export type { CourseMeta } from "./meta.ts";
export { failing, type Operation } from "./operation.ts";
export { type MadeSink, openSink, type SinkSteps, stillness } from "./sink.ts";
export { followSeals } from "./follow-seals.ts";
export type { Seal, Seals } from "./seals.ts";
export { randomOf } from "../origin/index.ts";
export { sourceUnderTest } from "./source.ts";
export { standstill } from "./standstill.ts";
export { exerciseTest } from "./test.ts";
export { endlessWaits, recordWaits, type Waits } from "./waits.ts";

import "./under-way.ts";
import { followJobs } from "./jobs.ts";
import { followTimers } from "./timers.ts";

export { activity } from "./activity.ts";
export {
  answerEnded,
  bytesSent,
  connectionClosed,
  requestArrived,
  serverClosed,
  serverOpened,
} from "./wire.ts";

/** Begins to follow what a program has under way; what began before is not known. */
export function follow(): void {
  followJobs();
  followTimers();
}

import { activity } from "./activity.ts";
import { followJobs } from "./jobs.ts";
import { followTimers } from "./timers.ts";
import { followUndici } from "./undici.ts";
import { isUnderWay } from "./under-way.ts";

activity.probes.add(isUnderWay);
followUndici();

/** Begins to follow what a program has under way: timers and jobs. What began before is not known. */
export function follow(): void {
  followJobs();
  followTimers();
}

export { overlap, peakOf } from "./overlap.ts";
export type { Outcome, RequestRecord, SocketRecord } from "./record.ts";
export { type Schedule, scheduleByClock, scheduleByOrder, type Span } from "./schedule.ts";
export { requestsOf, shortened } from "./shortened.ts";
export { Trace } from "./trace.ts";

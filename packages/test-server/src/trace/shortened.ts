import type { Schedule } from "./schedule.ts";

/** Spans that a schedule keeps: as many as the largest exercise has files, and far more than a picture shows. */
const MOST = 1000;

/** The schedule with no more than so many spans, of which half are its first and half its last; `left` tells of the rest. */
export function shortened(schedule: Schedule, most: number = MOST): Schedule {
  const { spans } = schedule;
  if (spans.length <= most) return schedule;
  const first = spans.slice(0, Math.ceil(most / 2));
  const last = spans.slice(spans.length - Math.floor(most / 2));
  return { ...schedule, spans: [...first, ...last], left: requestsOf(schedule) - most };
}

/** How many requests the schedule is about, whether it still has them or not. */
export function requestsOf({ spans, left = 0 }: Pick<Schedule, "spans" | "left">): number {
  return spans.length + left;
}

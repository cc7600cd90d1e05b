import type { Schedule } from "../trace/index.ts";

/** One of the schedules of a picture, and what to write over it. */
export interface Part {
  title: string;
  schedule: Schedule;
}

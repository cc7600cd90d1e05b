import type { Part } from "./part.ts";
import type { Schedule } from "../trace/index.ts";

/** The time that a picture shows: from 0 to `end`, in `unit`s. */
export interface Axis {
  unit: Schedule["unit"];
  end: number;
}

/**
 * The axis that all parts fit on.
 *
 * @throws {TypeError} when they are not in the same unit: no scale would be true to both.
 */
export function axisOf(parts: readonly Part[]): Axis {
  const [unit = "units", other] = new Set(parts.map(({ schedule }) => schedule.unit));
  if (other !== undefined)
    throw new TypeError(`Failed to draw on one time axis: expected one unit, got "${unit}" and "${other}"`);
  return { unit, end: Math.max(0, ...parts.map(({ schedule }) => schedule.total)) };
}

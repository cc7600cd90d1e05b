import type { Schedule } from "../trace/index.ts";

/** A time in words: `"120 units"`. Only short times are worth a decimal: `"0.4 ms"`. */
export function amount(time: number, unit: Schedule["unit"]): string {
  return `${short(time)} ${unit}`;
}

/** A time as a number of few digits. */
export function short(time: number): string {
  return String(time < 10 ? Math.round(time * 10) / 10 : Math.round(time));
}

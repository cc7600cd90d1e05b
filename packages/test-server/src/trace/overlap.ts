import type { RequestRecord } from "./record.ts";

/** The most requests that were in flight at one moment. */
export function peakOf(requests: readonly RequestRecord[]): number {
  const steps = requests.flatMap(({ order }) => [
    { at: order.request, by: 1 },
    ...(order.end === undefined ? [] : [{ at: order.end, by: -1 }]),
  ]);
  let now = 0;
  let peak = 0;
  for (const { by } of steps.toSorted((a, b) => a.at - b.at)) {
    now += by;
    peak = Math.max(peak, now);
  }
  return peak;
}

/** Whether the later request arrived before the answer to the earlier one had ended. */
export function overlap(one: RequestRecord, other: RequestRecord): boolean {
  const [first, second] = one.order.request < other.order.request ? [one, other] : [other, one];
  return second.order.request < (first.order.end ?? Infinity);
}

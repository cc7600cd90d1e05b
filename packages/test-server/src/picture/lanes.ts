import type { RequestRecord } from "../trace/index.ts";

/**
 * The line of a time chart that each request is drawn on, from 1: its connection, or, behind the door that has
 * none, the first line that is free. Chart viewers take bars of one line that overlap for nested calls.
 */
export function lanesOf(requests: readonly RequestRecord[]): Map<RequestRecord, number> {
  const ends: number[] = [];
  return new Map(
    requests.map((request) => {
      if (request.socket !== 0) return [request, request.socket];
      const free = ends.findIndex((end) => end < request.order.request);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = request.order.end ?? Infinity;
      return [request, lane + 1];
    }),
  );
}

import type { RequestRecord } from "../../src/trace/index.ts";

/** A record as the server would write it, where only what matters is given. */
export function requestOf(known: Partial<RequestRecord>): RequestRecord {
  return {
    id: 1,
    name: "archivo1",
    method: "GET",
    headers: {},
    attempt: 0,
    socket: 1,
    status: 200,
    size: 1024,
    sent: 1024,
    outcome: "complete",
    heldFor: undefined,
    order: { request: 1, headers: 2, end: 3 },
    at: { request: 0, headers: 100, end: 120 },
    cost: { wait: 100, transfer: 20 },
    ...known,
  };
}

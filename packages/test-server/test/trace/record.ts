import type { RequestRecord } from "../../src/index.ts";

let id = 0;

/** A request as the server would have written it down, complete unless `rest` says otherwise. */
export function record(
  name: string,
  order: RequestRecord["order"],
  rest: Partial<RequestRecord> = {},
): RequestRecord {
  id += 1;
  return {
    id,
    name,
    method: "GET",
    headers: {},
    attempt: 0,
    socket: 1,
    status: 200,
    size: 10,
    sent: 10,
    outcome: "complete",
    heldFor: undefined,
    order,
    at: { request: order.request * 10 },
    cost: { wait: 100, transfer: 20 },
    ...rest,
  };
}

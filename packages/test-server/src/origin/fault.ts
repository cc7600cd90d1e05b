import { fields, integer, number, object, show, status } from "./check.ts";

/**
 * What goes wrong with one attempt at a file. Exactly one way:
 *
 * - `{ status: 503, retryAfter: 1 }` answers with that status and an error page; `retryAfter` becomes the
 *   `Retry-After` header, as seconds (number) or as it stands (string, such as an HTTP date);
 * - `{ resetAfter: n }` sends n bytes of the body, then resets the connection; of many bytes the last may not
 *   arrive, because a reset throws away what the client's side has not taken yet;
 * - `{ truncateAfter: n }` sends n bytes of the body, then closes as if that were all;
 * - `{ stallAfter: n }` sends n bytes of the body, then nothing more;
 * - `{ neverAnswer: true }` takes the request and stays silent.
 *
 * A body breaks off only where there is more to come: with n at its end or beyond, nothing goes wrong. With 0
 * the head of the answer still leaves.
 */
export type Fault =
  | { status: number; retryAfter?: number | string }
  | { resetAfter: number }
  | { truncateAfter: number }
  | { stallAfter: number }
  | { neverAnswer: true };

/** Where a body breaks off, and how. */
export interface Break {
  after: number;
  by: "reset" | "truncate" | "stall";
}

export function breakOf(fault: Fault | undefined): Break | undefined {
  if (fault === undefined) return undefined;
  if ("resetAfter" in fault) return { after: fault.resetAfter, by: "reset" };
  if ("truncateAfter" in fault) return { after: fault.truncateAfter, by: "truncate" };
  if ("stallAfter" in fault) return { after: fault.stallAfter, by: "stall" };
  return undefined;
}

const KINDS = ["status", "resetAfter", "truncateAfter", "stallAfter", "neverAnswer"];

/** @throws {TypeError | RangeError} naming the field and the value, when the description makes no sense. */
export function checkFault(field: string, fault: Fault): void {
  object(field, fault);
  if (KINDS.filter((kind) => kind in fault).length !== 1)
    throw new TypeError(`${field} must name one of ${KINDS.join(", ")}, got ${show(fault)}`);
  if ("status" in fault) return checkStatus(field, fault);
  fields(field, "a fault", fault, KINDS);
  if ("resetAfter" in fault) integer(`${field}.resetAfter`, fault.resetAfter, 0);
  if ("truncateAfter" in fault) integer(`${field}.truncateAfter`, fault.truncateAfter, 0);
  if ("stallAfter" in fault) integer(`${field}.stallAfter`, fault.stallAfter, 0);
  if ("neverAnswer" in fault && !Object.is(fault.neverAnswer, true))
    throw new TypeError(`${field}.neverAnswer must be true, got ${show(fault.neverAnswer)}`);
}

function checkStatus(field: string, fault: Extract<Fault, { status: number }>): void {
  fields(field, "a fault with a status", fault, ["status", "retryAfter"]);
  status(`${field}.status`, fault.status);
  const { retryAfter } = fault;
  if (retryAfter === undefined) return;
  if (typeof retryAfter !== "string") number(`${field}.retryAfter`, retryAfter, 0);
  else if (!/^[\t\x20-\x7e]+$/.test(retryAfter))
    throw new TypeError(`${field}.retryAfter must be one line of ASCII text, got ${show(retryAfter)}`);
}

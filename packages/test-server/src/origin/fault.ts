/**
 * What goes wrong with one attempt at a file. Exactly one way:
 *
 * - `{ status: 503, retryAfter: 1 }` answers with that status and an error page; `retryAfter` becomes the
 *   `Retry-After` header, as seconds (number) or as it stands (string, such as an HTTP date);
 * - `{ resetAfter: n }` sends n bytes of the body, then resets the connection;
 * - `{ truncateAfter: n }` sends n bytes of the body, then closes as if that were all;
 * - `{ stallAfter: n }` sends n bytes of the body, then nothing more;
 * - `{ neverAnswer: true }` takes the request and stays silent.
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

import { expect as base } from "vitest";
import type { Server } from "../../server.ts";
import { toBeSaved } from "./to-be-saved.ts";
import { toFailWithStatus } from "./to-fail-with-status.ts";
import { toHold } from "./to-hold.ts";
import { toOpenItsGates } from "./to-open-its-gates.ts";
import { toOverlap } from "./to-overlap.ts";
import { toRunOneAtATime } from "./to-run-one-at-a-time.ts";
import { toStayWithin } from "./to-stay-within.ts";

declare module "vitest" {
  // The type parameters have to be those of vitest's own declaration.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The result (or list of results) tells url, path and bytes of these files, in this order. */
    toBeSaved(server: Server, directory: string, names: string | readonly string[]): R;
    /** The promise rejects with the `HttpError` of this status, for this URL where one is given. */
    toFailWithStatus(status: number, url?: string): Promise<void>;
    /** The directory holds exactly these files of the server, byte by byte, and nothing else. */
    toHold(server: Server, names: readonly string[]): Promise<void>;
    /** No gate waited in vain; `sentence` says what it means if one did. */
    toOpenItsGates(sentence: string): R;
    /** So many requests were in flight at one moment. */
    toOverlap(count: number): R;
    /** Each request left only after the answer to the one before it had ended. */
    toRunOneAtATime(): R;
    /** Never more requests in flight than `limit`. */
    toStayWithin(limit: number): R;
  }
}

base.extend({ toBeSaved, toFailWithStatus, toHold, toOpenItsGates, toOverlap, toRunOneAtATime, toStayWithin });

/** vitest's own `expect`, with the matchers of the course. */
export const expect = base;

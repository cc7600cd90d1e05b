import { activity } from "../quiet/index.ts";
import type { Doings } from "../program/index.ts";
import type { RequestRecord } from "../trace/index.ts";
import type { Server } from "../server.ts";
import type { CourseMeta } from "./meta.ts";

/** A call from a test into the learner's module. */
export interface Call {
  /** `downloadAll(3 urls, ...)`, for people. */
  text: string;
  state: "pending" | "fulfilled" | "rejected";
  /** Requests that were still under way when the call settled. */
  left: number;
  /** Where the learner's code had begun to write a file and not yet written it when the call settled. */
  writing: string | undefined;
}

/** What is known about the test that runs now. Tests of one file run one after the other. */
export interface Run extends Doings {
  meta: CourseMeta;
  server: Server | undefined;
  calls: Call[];
  /** Whether the learner's module is being loaded. */
  loading: boolean;
  /** Whether the test had to be ended, because it would not have ended by itself. */
  hung: boolean;
  /** The scratch directory, where the test has asked for one. */
  directory: string | undefined;
}

let current: Run | undefined;

export function beginRun(seed: number): Run {
  // What an earlier test was silent for is not held against this one.
  activity.touch();
  current = {
    meta: { seed },
    server: undefined,
    calls: [],
    rejected: [],
    uncaught: [],
    loading: false,
    hung: false,
    directory: undefined,
    origins: [],
  };
  return current;
}

export function currentRun(): Run | undefined {
  return current;
}

/** Remembers which line of the learner's code a failure is about: the one that sent the request. */
export function pointAt(request: RequestRecord | undefined): void {
  if (current === undefined) return;
  const sent = current.origins.filter(({ path }) => path === request?.name);
  const where = sent[request?.attempt ?? 0]?.where ?? current.origins[0]?.where;
  if (where !== undefined) current.meta.where ??= where;
}

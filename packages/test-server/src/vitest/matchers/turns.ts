import type { RequestRecord } from "../../trace/index.ts";

/** A download that has its turn when the rule says so. */
export interface Turn {
  name: string;
  host: string;
  priority: number;
  /** In the list of jobs, from 0. */
  place: number;
}

export interface Limits {
  limit: number;
  perHost: number;
}

/** Who stands before whom: negative where `one` does. */
export type Rule = (one: Turn, other: Turn) => number;

/** The rule of the course: higher priority first, and among equals the order of the list. */
export const byPriority: Rule = (one, other) => other.priority - one.priority || one.place - other.place;

/** The time from one answer to the next: who was in flight, who waited, and who of these was begun. */
export interface Moment {
  /** Whose answer had ended; undefined for the start. */
  after: string | undefined;
  running: readonly Turn[];
  waiting: readonly Turn[];
  begun: Turn[];
}

/**
 * What the server saw, cut wherever an answer ended. Under a `oneByOne` gate the program has done all it can before
 * the next one ends, so whoever is not begun in a moment was made to wait. The first failure is the end.
 */
export function momentsOf(requests: readonly RequestRecord[], turns: readonly Turn[]): Moment[] {
  const events = requests.flatMap(({ name, order, status, outcome }) => {
    const turn = turns.find((one) => one.name === name);
    if (turn === undefined) return [];
    const failed = status >= 400 || outcome === "reset" || outcome === "truncated";
    const begin = { at: order.request, turn, begins: true, failed };
    return order.end === undefined ? [begin] : [begin, { ...begin, at: order.end, begins: false }];
  });
  let now: Moment = { after: undefined, running: [], waiting: turns, begun: [] };
  const moments = [now];
  for (const { turn, begins, failed } of events.toSorted((one, other) => one.at - other.at)) {
    if (begins) {
      now.begun.push(turn);
      continue;
    }
    if (failed) break;
    const { begun, running, waiting } = now;
    now = {
      after: turn.name,
      running: [...running, ...begun].filter((one) => one !== turn),
      waiting: waiting.filter((one) => !begun.includes(one)),
      begun: [],
    };
    moments.push(now);
  }
  return moments;
}

/** Whom this rule begins at such a moment: whoever comes first, as long as there is room for them. */
export function dueAt({ running, waiting }: Moment, { limit, perHost }: Limits, rule: Rule): Turn[] {
  const due: Turn[] = [];
  for (const turn of waiting.toSorted(rule)) {
    const inFlight = [...running, ...due];
    if (inFlight.length < limit && atHost(turn.host, inFlight).length < perHost) due.push(turn);
  }
  return due;
}

export function atHost(host: string, turns: readonly Turn[]): Turn[] {
  return turns.filter((turn) => turn.host === host);
}

import { nameOf } from "../../door/target.ts";
import type { Server } from "../../server.ts";
import { tooMany } from "./to-keep-slots-busy.ts";
import { atHost, byPriority, dueAt, type Limits, type Moment, momentsOf, type Turn } from "./turns.ts";
import { fail, pass, type Verdict } from "./verdict.ts";
import { whyLate } from "./why-not-in-turn.ts";

/**
 * Looks, under a `oneByOne` gate, at who was begun at the start and each time that an answer had ended, up to the
 * first failure: what comes after that is `toBeAskedFor`'s.
 */
export function toBeginInTurn(
  server: Server,
  jobs: readonly { url: string; priority: number }[],
  limits: Limits,
): Verdict {
  const turns = jobs.map(({ url, priority }, place) => {
    const { host, pathname } = new URL(url);
    return { name: nameOf(pathname), host, priority, place };
  });
  const moments = momentsOf(server.trace.requests, turns);
  for (const moment of moments) {
    const due = dueAt(moment, limits, byPriority);
    const late = due.find((turn) => !moment.begun.includes(turn));
    const sentence = crowded(moment, limits) ?? (late && whyLate(late, { moment, due, moments, limits }));
    if (sentence === undefined) continue;
    const wrong = moment.begun.find((turn) => !due.includes(turn));
    const list = listOf(turns);
    const { after, running, begun } = moment;
    return fail(
      {
        sentence,
        expected: list(due),
        got: list(begun),
        details: [
          `begun     ${after === undefined ? "at the start" : `when ${after} had ended`}`,
          ...(running.length === 0 ? [] : [`in flight ${list(running)}`]),
        ],
      },
      server.trace.requests.findLast(({ name }) => name === wrong?.name),
    );
  }
  return pass("Every download was begun when it was its turn.");
}

/** More in flight than there was room for. */
function crowded({ running, begun }: Moment, { limit, perHost }: Limits): string | undefined {
  const inFlight = [...running, ...begun];
  const most = Math.max(...inFlight.map(({ host }) => atHost(host, inFlight).length));
  if (most > perHost)
    return `Your code had ${most} downloads from one host in flight; perHost is ${perHost}.`;
  return inFlight.length > limit ? tooMany(inFlight.length, limit) : undefined;
}

/** Names in the order of the rule: what leaves together may arrive in any order. With priorities where they differ. */
function listOf(all: readonly Turn[]): (turns: readonly Turn[]) => string {
  const alike = new Set(all.map(({ priority }) => priority)).size === 1;
  return (turns) => {
    if (turns.length === 0) return "none";
    const names = turns
      .toSorted(byPriority)
      .map(({ name, priority }) => (alike ? name : `${name} (${priority})`));
    return names.length > 6
      ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more`
      : names.join(", ");
  };
}

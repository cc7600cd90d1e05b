import { atHost, byPriority, dueAt, type Limits, type Moment, type Rule, type Turn } from "./turns.ts";

/** The moment at which those who were begun are not those who were `due`. */
export interface Slip {
  moment: Moment;
  due: readonly Turn[];
  /** All that happened. */
  moments: readonly Moment[];
  limits: Limits;
}

/** Whoever was due and not begun: why was it made to wait? */
export function whyLate(late: Turn, slip: Slip): string {
  if (neverFreed(late.host, slip))
    return `From the host of ${late.name} no more than ${slip.limits.perHost} were ever begun: when a download ends, its host has room again.`;
  return slip.moment.begun.length < slip.due.length ? whyIdle(late, slip) : whyOthers(late, slip);
}

/** The host was filled once; its downloads ended, and there was never another. */
function neverFreed(host: string, { moment, moments, limits: { perHost } }: Slip): boolean {
  const begunIn = (some: readonly Moment[]): number =>
    atHost(
      host,
      some.flatMap(({ begun }) => begun),
    ).length;
  return begunIn(moments.slice(0, moments.indexOf(moment))) === perHost && begunIn(moments) === perHost;
}

/** Fewer were begun than there was room for. */
function whyIdle(late: Turn, { moment, due, moments, limits: { perHost } }: Slip): string {
  const { begun, running, waiting } = moment;
  const inFlight = [...running, ...begun];
  const peak = Math.max(...moments.map((each) => each.running.length + each.begun.length));
  if (inFlight.length === perHost && peak === perHost && atHost(late.host, inFlight).length < perHost)
    return `${late.name} had to wait although its host had room: perHost was counted for all hosts together. A host is its name and its port.`;
  const blocked = waiting.toSorted(byPriority).find((turn) => !due.includes(turn) && !begun.includes(turn));
  if (blocked === undefined || byPriority(late, blocked) < 0)
    return `A slot was left idle: ${late.name} could have begun.`;
  return moments.some(overtakes)
    ? `A slot was left idle: ${late.name} could have begun. Does ${blocked.name} keep a slot while it waits for its host?`
    : `A slot was left idle: ${late.name} could have begun, but ${blocked.name}, whose host was full, stood before it.`;
}

/** Whether somebody was begun although others of another host, who stand before, went on waiting. */
function overtakes({ begun, waiting }: Moment): boolean {
  const left = waiting.filter((turn) => !begun.includes(turn));
  return begun.some((turn) => left.some((other) => other.host !== turn.host && byPriority(other, turn) < 0));
}

/** Rules that somebody may have followed instead. */
const MISTAKES: { rule: Rule; says: string }[] = [
  { rule: (one, other) => one.place - other.place, says: "You took the first in the list" },
  {
    rule: (one, other) => compareText(other.priority, one.priority) || one.place - other.place,
    says: "Priorities were compared as text, not as numbers",
  },
  {
    rule: (one, other) => one.priority - other.priority || one.place - other.place,
    says: "The lowest priority went first",
  },
  {
    rule: (one, other) => other.priority - one.priority || other.place - one.place,
    says: "Among equals the last in the list went first",
  },
];

/** As many were begun as there was room for, but not those whose turn it was. */
function whyOthers(late: Turn, { moment, due, limits }: Slip): string {
  const early = moment.begun.toSorted(byPriority).findLast((turn) => !due.includes(turn)) ?? late;
  const equal = early.priority === late.priority;
  const facts = equal
    ? `${early.name} was begun before ${late.name}`
    : `${early.name} (priority ${early.priority}) was begun while ${late.name} (priority ${late.priority}) waited`;
  const [mistake, another] = MISTAKES.filter(({ rule }) => same(dueAt(moment, limits, rule), moment.begun));
  // Where two mistakes would have looked alike, neither is named.
  if (mistake !== undefined && another === undefined) return `${mistake.says}: ${facts}.`;
  if (!equal) return `${facts}.`;
  const whatever = early.host === late.host ? "" : ", whatever their hosts";
  return `${facts}: of equal priority, the one that stands first in jobs goes first${whatever}.`;
}

function same(some: readonly Turn[], others: readonly Turn[]): boolean {
  return some.length === others.length && some.every((turn) => others.includes(turn));
}

function compareText(one: number, other: number): number {
  const [a, b] = [String(one), String(other)];
  return a < b ? -1 : Number(a > b);
}

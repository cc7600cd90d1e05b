import type { Waits } from "../waits.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

export interface Backoff {
  baseMs: number;
  maxMs: number;
}

/** Rules that learners take for the right one, each with its sentence: milliseconds from a draw and an attempt. */
const MISTAKES: readonly [
  rule: (draw: number, attempt: number, limits: Backoff) => number,
  sentence: string,
][] = [
  [
    (draw, _, { baseMs }) => draw * baseMs,
    "Your waits do not grow: a server in trouble needs more time after each failure.",
  ],
  [
    (_, _attempt, { baseMs }) => baseMs,
    "All your waits are equally long: they have to grow, and by a different amount for each client.",
  ],
  [
    (_, attempt, limits) => ceiling(attempt, limits),
    "Your waits are not drawn: clients that fail together come back together, every time.",
  ],
  [
    (draw, attempt, limits) => draw * ceiling(attempt + 1, limits),
    "Your waits are twice as long as they should be: the wait after the first attempt has the exponent 0.",
  ],
  [
    (draw, attempt, { baseMs }) => draw * baseMs * 2 ** attempt,
    "Your waits grow without end: nothing keeps them below maxMs.",
  ],
  [
    (draw, attempt, { baseMs, maxMs }) => Math.min(maxMs, draw * baseMs * 2 ** attempt),
    "You drew first and cut off afterwards: in the end all clients wait for maxMs, and come back together.",
  ],
  [
    (draw, attempt, limits) => ((1 + draw) / 2) * ceiling(attempt, limits),
    "Only half of each wait is drawn: with full jitter it may be anything from 0 on.",
  ],
  [
    (draw, attempt, { baseMs, maxMs }) => draw * Math.min(maxMs, baseMs * (attempt + 1)),
    "Your waits grow by the same amount each time: they have to double.",
  ],
];

/** @param times how many waits there were to be: one after each failure but the last */
export function toBackOff(waits: Waits, times: number, limits: Backoff): Verdict {
  const expected = waitsBy((draw, attempt) => draw * ceiling(attempt, limits), waits, times);
  const sentence = whyNotBackedOff(waits, expected, limits);
  return sentence === undefined
    ? pass(`The waits were ${list(expected)}.`)
    : fail({ sentence, expected: list(expected), got: list(waits.ms) });
}

function whyNotBackedOff(waits: Waits, expected: readonly number[], limits: Backoff): string | undefined {
  const { ms } = waits;
  if (ms.length === 0 && expected.length > 0)
    return "There was no wait after a failure: you tried again at once, or not at all.";
  if (ms.length < expected.length)
    return `You waited ${ms.length} of ${expected.length} times: after each failure but the last there is a wait.`;
  const first = ms.slice(0, expected.length);
  if (areAlike(first, expected))
    return ms.length === expected.length
      ? undefined
      : "You waited after the last attempt that was allowed, too: a wait stands between two attempts.";
  const mistake = MISTAKES.find(([rule]) =>
    areAlike(
      first,
      waitsBy((draw, attempt) => rule(draw, attempt, limits), waits, expected.length),
    ),
  );
  const wrong = expected.findIndex((each, index) => !areAlike([each], [ms[index] ?? 0]));
  return (
    mistake?.[1] ?? `Wait ${wrong + 1} is not random() * min(maxMs, baseMs * 2 ** attempt) milliseconds long.`
  );
}

function waitsBy(rule: (draw: number, attempt: number) => number, waits: Waits, times: number): number[] {
  return Array.from({ length: times }, (_, attempt) => rule(waits.drawAt(attempt), attempt));
}

/** The longest that the wait after an attempt may be. */
function ceiling(attempt: number, { baseMs, maxMs }: Backoff): number {
  return Math.min(maxMs, baseMs * 2 ** attempt);
}

/** Whole milliseconds are fine, too. */
function areAlike(some: readonly number[], others: readonly number[]): boolean {
  return some.every((ms, index) => Math.abs(ms - (others[index] ?? Number.NaN)) < 1);
}

function list(milliseconds: readonly number[]): string {
  return milliseconds.length === 0 ? "no wait" : `${milliseconds.map((ms) => Math.round(ms)).join(", ")} ms`;
}

import type { Outcome, Schedule, Span } from "../../src/trace/index.ts";
import { randomOf } from "../../src/origin/index.ts";

type Row = [
  label: string,
  start: number,
  answer: number | undefined,
  end: number,
  outcome?: Outcome,
  status?: number,
];

/** A schedule from rows of label, start, answer, end and, where all is not well, outcome and status. */
export function scheduleOf(rows: Row[], unit: Schedule["unit"] = "units"): Schedule {
  const spans = rows.map(([label, start, answer, end, outcome = "complete", status = 200]): Span => {
    return { label, start, answer, end, outcome, status };
  });
  const total = Math.max(0, ...spans.map(({ end }) => end));
  return { unit, spans, total, oneAtATime: 0, peak: 0 };
}

/** `count` files that each wait 100 units and take 20, one at a time. */
export function oneAtATime(count: number): Schedule {
  return scheduleOf(
    Array.from({ length: count }, (_, index) => {
      const start = index * 120;
      return [`archivo${index + 1}`, start, start + 100, start + 120];
    }),
  );
}

/** The same files, all at once. */
export function allAtOnce(count: number): Schedule {
  return scheduleOf(Array.from({ length: count }, (_, index) => [`archivo${index + 1}`, 0, 100, 120]));
}

const OUTCOMES: [Outcome, ...Outcome[]] = ["open", "complete", "abandoned", "reset", "truncated"];
const STATUSES: [number, ...number[]] = [0, 200, 206, 301, 404, 503];
const LABELS: [string, ...string[]] = [
  "",
  "a",
  "archivo1",
  "año.bin",
  "日本語",
  "🚂",
  "a b ",
  "\n\t<&>",
  "x".repeat(200),
];

/** Any schedule that a trace can give, and some that it cannot. */
export function randomSchedule(seed: number): Schedule {
  const draw = randomOf(seed);
  const pick = <T>(...list: readonly [T, ...T[]]): T => list[draw(0, list.length - 1)] ?? list[0];
  const longest = pick(0, 1, 100, 1e6);
  const rows = Array.from({ length: pick(0, 1, 2, 5, 10, 11, 30) }, (): Row => {
    const start = draw(0, longest) / 3;
    const end = start + draw(0, longest);
    const answer = draw(1, 4) === 1 ? undefined : pick(start, (start + end) / 2, end);
    return [pick(...LABELS), start, answer, end, pick(...OUTCOMES), pick(...STATUSES)];
  });
  return scheduleOf(rows, pick<Schedule["unit"]>("units", "ms"));
}

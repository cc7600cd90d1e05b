import { requestsOf, type Schedule } from "@meanwhile/test-server";
import { waterfall } from "@meanwhile/test-server/picture";
import type { Exercise } from "../exercises.ts";
import { block, columns, styled } from "../terminal.ts";
import type { Outcome } from "./outcome.ts";

/** What to look at once all is green: the picture, the number won, the way on. */
export function success(
  outcomes: readonly Outcome[],
  exercise: Exercise,
  next: Exercise | undefined,
): string {
  const shown =
    outcomes.find(({ won }) => won !== undefined) ??
    outcomes.find(({ schedule }) => (schedule?.spans.length ?? 0) > 1);
  const picture =
    shown?.schedule === undefined ? [] : ["", block(waterfall(shown.schedule, { width: columns() - 4 }), 3)];
  return [
    ...picture,
    "",
    ...numbersWon(shown),
    ` exercise-${exercise.number} is done. ${wayOn(next)}`,
    ...toCompare(exercise),
  ].join("\n");
}

function wayOn(next: Exercise | undefined): string {
  if (next === undefined) return "That was the last exercise.";
  const command = styled("bold", `pnpm test --filter exercise-${next.number}`);
  return `Next is exercise ${next.number}, ${next.slug}:\n   ${next.folder}/README.md\n   ${command}`;
}

/** Where the edition has a solution. */
function toCompare({ number, solution }: Exercise): string[] {
  if (solution === undefined) return [];
  const command = styled("bold", `pnpm compare ${Number(number)}`);
  return [` To compare with the official solution:\n   ${solution}/README.md\n   ${command}`];
}

/** What the test itself has to say, and what the trace knows. */
function numbersWon(shown: Outcome | undefined): string[] {
  const lines = [
    ...(shown?.won === undefined ? [] : [shown.won]),
    ...(shown?.schedule === undefined ? [] : beforeAndAfter(shown.schedule, shown.won === undefined)),
  ];
  return lines.length === 0 ? [] : [block(styled("green", lines.join("\n")), 3), ""];
}

/** @param always also where nothing was won by doing things at once */
function beforeAndAfter(schedule: Schedule, always: boolean): string[] {
  const { oneAtATime, total, unit, peak, spans } = schedule;
  const inFlight = `${peak} of ${requestsOf(schedule)} in flight at most`;
  // Of what was broken off nobody knows how long it would have taken.
  const whole = spans.every(({ outcome, status }) => outcome === "complete" && status < 300);
  const sum = Math.round(oneAtATime);
  if (total < oneAtATime && (whole || always))
    return [`one at a time ${sum} -> yours ${Math.round(total)} ${unit}, ${inFlight}`];
  return always ? [`${sum} ${unit}, the sum of all, ${inFlight}`] : [];
}

import type { Exercise } from "../exercises.ts";
import { block, styled } from "../terminal.ts";
import type { Outcome } from "./outcome.ts";

/** A failure in full: cause, numbers, picture; where to look, where the hint is, how to see it again. */
export function failure({ title, message, where, seed, task }: Outcome, exercise: Exercise): string {
  const [sentence = "", ...rest] = message.split("\n");
  const places = [
    where,
    `hint: ${exercise.folder}/hints.md${task === 0 ? "" : `, task ${task}`}`,
    ...(seed === undefined ? [] : [`replay: SEED=${seed}`]),
  ].filter((place) => place !== undefined);
  return [
    block(styled("dim", title), 3),
    block(styled("bold", sentence), 3),
    ...(rest.length > 0 ? [block(rest.join("\n"), 3)] : []),
    block(places.join("\n"), 3),
    "",
  ].join("\n");
}

/** A failure in short: its cause. */
export function oneLine({ message }: Outcome): string {
  return block(message.split("\n")[0] ?? "", 3);
}

import { block, styled } from "../terminal.ts";
import type { Offer } from "../hint/offer.ts";
import type { Outcome } from "./outcome.ts";

/** A failure in full: cause, numbers, picture; where to look, where the hint is, how to see it again. */
export function failure(outcome: Outcome, offer: Offer): string {
  const [sentence = "", ...rest] = outcome.message.split("\n");
  return [
    block(styled("dim", outcome.title), 3),
    block(styled("bold", sentence), 3),
    ...(rest.length > 0 ? [block(rest.join("\n"), 3)] : []),
    block(placesOf(outcome, offer).join("\n"), 3),
    "",
  ].join("\n");
}

/** A failure in short: which test, unless that stands above already, and its cause. */
export function inShort(outcome: Outcome): string {
  const cause = block(causeOf(outcome), 3);
  return outcome.task === 0 ? cause : `${block(styled("dim", outcome.title), 3)}\n${cause}`;
}

/** The sentence of cause. */
export function causeOf({ message }: Outcome): string {
  return message.split("\n")[0] ?? "";
}

function placesOf(outcome: Outcome, offer: Offer): string[] {
  const { where, seed, unloaded } = outcome;
  const places = where === undefined ? [] : [where];
  if (unloaded) return places;
  places.push(offer(outcome));
  if (seed !== undefined) places.push(`replay: SEED=${seed}`);
  return places;
}

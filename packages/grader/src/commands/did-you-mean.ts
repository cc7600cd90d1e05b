import { closest } from "@meanwhile/course/src/find-exercise.ts";
import { shown } from "../ingest/index.ts";

/** A question to put behind a sentence, with a space in front; empty where nothing is near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = closest(names, typed);
  return near === undefined || near === typed ? "" : ` Did you mean "${shown(near)}"?`;
}

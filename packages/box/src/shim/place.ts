import { whereIn } from "@meanwhile/test-server/program";

/** The line of the learner's that an error is from. */
export function placeIn(error: Error): string | undefined {
  return whereIn(error.stack);
}

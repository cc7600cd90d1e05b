import { activity } from "../quiet/index.ts";

/**
 * An operation for the learner's function to try: it fails with these errors, one after the other, and then gives
 * "done".
 *
 * @example
 * const operation = failing(new Error("one"), new Error("two"));
 * await exercise.retry(operation.run, options);
 * expect(operation).toBeTried(3);
 */
export function failing(...errors: readonly Error[]): Operation {
  return new Operation(errors);
}

export class Operation {
  /** The number that each attempt was called with. */
  readonly attempts: number[] = [];
  readonly #errors: readonly Error[];

  constructor(errors: readonly Error[]) {
    this.#errors = errors;
  }

  readonly run = async (attempt: number): Promise<string> => {
    activity.touch();
    this.attempts.push(attempt);
    const error = this.#errors[this.attempts.length - 1];
    if (error !== undefined) throw error;
    return "done";
  };
}

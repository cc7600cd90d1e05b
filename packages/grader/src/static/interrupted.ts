/** Somebody ended a child of ours before it was done: nothing is known of what it was given. */
export class Interrupted extends Error {
  override name = "Interrupted";

  /** @param what was not done: "The types were not checked" */
  constructor(what: string, signal: string) {
    super(`${what} to the end: ${signal}`);
  }
}

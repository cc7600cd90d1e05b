/** Thrown by a starter when it is called, never on import: the answer is still to be written. */
export class NotImplemented extends Error {
  override readonly name = "NotImplemented";
  readonly code = "NOT_IMPLEMENTED" as const;

  /** @param what the function to be written, such as `"downloadAll"` */
  constructor(what: string) {
    super(`${what} is not written yet: look for "TODO" in exercise.ts`);
  }
}

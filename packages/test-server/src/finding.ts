/** Something found out about the learner's program, told as the message contract asks: cause first. */
export class Finding extends Error {
  override name = "Finding";
  readonly code = "FINDING";
}

/**
 * Throws again what a callback of ours has told the learner's code, or what a starter says of itself: better than any
 * matcher could. A new object, because this one may come back from another process, or be forged there.
 */
export function rethrowFinding(error: unknown): void {
  if (!(error instanceof Error && "code" in error)) return;
  if (error.code === "FINDING") throw new Finding(error.message);
  // Nothing is wrong with it yet.
  if (error.code === "NOT_IMPLEMENTED") throw error;
}

export interface Facts {
  /** One sentence of cause, in the learner's terms. */
  sentence: string;
  expected?: string | undefined;
  got?: string | undefined;
  /** Further lines, such as what is pending. */
  details?: readonly string[];
  picture?: string | undefined;
}

/** The text of a failure: sentence, expected and got, details, picture. */
export function messageOf({ sentence, expected, got, details = [], picture }: Facts): string {
  const numbers = [
    ...(expected === undefined ? [] : [`  expected  ${expected}`]),
    ...(got === undefined ? [] : [`  got       ${got}`]),
  ];
  return [sentence, ...numbers, ...details.map((line) => `  ${line}`), ...(picture ? [picture] : [])].join(
    "\n",
  );
}

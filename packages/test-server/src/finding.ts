/** Messages of findings that are remembered: more than any test makes. */
const MOST = 100;

/** The latest, the oldest first. */
const made = new Set<string>();

/** Something found out about the learner's program, told as the message contract asks: cause first. */
export class Finding extends Error {
  override name = "Finding";
  readonly code = "FINDING";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    made.delete(message);
    made.add(message);
    for (const oldest of made) if (made.size > MOST) made.delete(oldest);
  }
}

/** Whether a finding of this process has said it, lately. Any code may throw an error with the name and the code of one. */
export function isFound(message: string): boolean {
  return made.has(message);
}

/**
 * Throws again what a callback of ours has told the learner's code, or what a starter says of itself: better than any
 * matcher could. A new object, because this one may come back from another process.
 */
export function rethrowFinding(error: unknown): void {
  if (!(error instanceof Error && "code" in error)) return;
  if (error.code === "FINDING" && isFound(error.message)) throw new Finding(error.message);
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

/** Something found out about the learner's program, told as the message contract asks: cause first. */
export class Finding extends Error {
  override name = "Finding";
  readonly code = "FINDING";
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
  return [sentence, ...numbers, ...details.map((line) => `  ${line}`), ...(picture ? [picture] : [])].join("\n");
}

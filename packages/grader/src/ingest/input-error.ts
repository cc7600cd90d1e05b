/** What the instructor handed over cannot be graded as it is, so nothing was run: one sentence, no stack. */
export class InputError extends Error {
  override name = "InputError";
  readonly code = "INPUT";
  /** What the command ends with. */
  readonly exitCode = 4;
}

/** The command was not understood: one sentence, the usage line and exit code 2, no stack. */
export class UsageError extends Error {
  override name = "UsageError";
  readonly code = "USAGE";
}

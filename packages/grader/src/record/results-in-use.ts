/** Another grader is at work on these results: one sentence, no stack. */
export class ResultsInUse extends Error {
  override name = "ResultsInUse";
  readonly code = "RESULTS_IN_USE";
  /** What the command ends with. */
  readonly exitCode = 6;
}

/** The command cannot do its work, for a reason outside of this program: one sentence, exit code 1, no stack. */
export class CourseError extends Error {
  override name = "CourseError";
  readonly code = "COURSE";
}

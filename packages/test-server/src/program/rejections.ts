/** What went wrong where nobody looked. */
export interface Troubles {
  /** What promises were rejected with that nobody handled. */
  rejected: unknown[];
  /** What was thrown where nothing could catch it, as in a timer. */
  uncaught: unknown[];
}

/**
 * Collects rejections that nobody handles and exceptions that nobody catches while a test runs, so that they are
 * told as a finding of that test and not as an error of the whole run.
 *
 * @note vitest's own listeners may stay: they say nothing as long as there is another one.
 *
 * @returns stops it
 */
export function collectRejections(run: Troubles): () => void {
  const rejected = (reason: unknown): void => void run.rejected.push(reason);
  const thrown = (error: unknown): void => void run.uncaught.push(error);
  process.on("unhandledRejection", rejected);
  process.on("uncaughtException", thrown);
  return () => {
    process.off("unhandledRejection", rejected);
    process.off("uncaughtException", thrown);
  };
}

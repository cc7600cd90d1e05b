/**
 * Collects rejections that nobody handles while a test runs, so that they are told as a finding of that test
 * and not as an error of the whole run.
 */
export function collectRejections(): { reasons: unknown[]; stop(): void } {
  const reasons: unknown[] = [];
  const others = process.listeners("unhandledRejection");
  const collect = (reason: unknown): void => void reasons.push(reason);
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", collect);
  return {
    reasons,
    stop() {
      process.off("unhandledRejection", collect);
      for (const listener of others) process.on("unhandledRejection", listener);
    },
  };
}

import type { Reporter } from "vitest/node";
import { ProgressLine } from "../progress-line.ts";

/** The reporter, with a line below its heading as long as nothing else has been said. */
export function saysThatItRuns(reporter: Reporter): Reporter[] {
  const line = new ProgressLine();
  const clear = (): void => line.clear();
  // Vitest calls them in this order.
  return [
    { onUserConsoleLog: clear, onTestRunEnd: clear },
    reporter,
    { onTestRunStart: () => line.show("running ...") },
  ];
}

import { clearTimeout, setTimeout } from "node:timers";
import { activity } from "../quiet/index.ts";

/** Answers that wait out their latency. */
let waiting = 0;
activity.probes.add(() => waiting > 0);

/** Calls `go` after so many milliseconds, unless the returned function is called before. */
export function delay(milliseconds: number, go: () => void): () => void {
  waiting += 1;
  let timer: NodeJS.Timeout | undefined = setTimeout(() => {
    stop();
    go();
  }, milliseconds);
  function stop(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    waiting -= 1;
  }
  return stop;
}

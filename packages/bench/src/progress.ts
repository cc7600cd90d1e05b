import type { Turn } from "./rounds.ts";
import type { Sample } from "./results.ts";
import { secondsLeft } from "./time-left.ts";

/** Tells on standard error what happens; on a terminal the line about the run in progress is replaced by the next. */
export interface Progress {
  /** A line that stays. */
  tell(line: string): void;
  next(turns: readonly Turn[], samples: readonly Sample[], rounds: number): void;
  clear(): void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  const clear = (): void => void (stream.isTTY && stream.write("\r\u001B[K"));
  let latest = "";
  return {
    clear,
    tell(line) {
      clear();
      stream.write(`${line}\n`);
    },
    next(turns, samples, rounds) {
      const [turn] = turns;
      if (turn === undefined) return;
      const { round, job, runner } = turn;
      const part = `round ${round + 1} of ${rounds}, ${job.workload.name}`;
      const left = samples.length === 0 ? "" : `; about ${inWords(secondsLeft(turns, samples))} left`;
      if (stream.isTTY) {
        clear();
        stream.write(`${part}, ${runner.name}${left}`);
      } else if (part !== latest) stream.write(`${part}${left}\n`);
      latest = part;
    },
  };
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

import type { Exercise } from "../exercises.ts";
import type { Verdict } from "./verdict.ts";

/** An exercise that is being watched. */
export interface Lesson extends AsyncDisposable {
  run(): Promise<Verdict>;
  interrupt(): void;
}

/** All that a watch does to the world. */
export interface World {
  /** @param saved called whenever a file of the exercise was saved */
  open(exercise: Exercise, saved: () => void): Promise<Lesson>;
  next(exercise: Exercise): Exercise | undefined;
  /** Shows the next hint for `3.1`, or for `3`. */
  hint(address: string): void;
  /** Shows which exercises are done. It takes up to a minute; aborted, it ends at once and shows nothing. */
  list(signal: AbortSignal): Promise<void>;
  compare(exercise: Exercise): Promise<void>;
  say(text: string): void;
  clear(): void;
  waiting(): void;
  help(): void;
}

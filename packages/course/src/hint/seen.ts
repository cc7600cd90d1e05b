import type { Exercise } from "../exercises.ts";
import { readNote, writeNote } from "../notes.ts";

const NOTE = "hintsSeen";

/** Which hints somebody has seen: `03-gather 1.2` is the second for the first task. */
export class SeenHints {
  readonly #root: string;
  readonly #seen: Set<string>;

  constructor(root: string) {
    const noted = readNote(root, NOTE);
    this.#root = root;
    this.#seen = new Set(Array.isArray(noted) ? noted.filter((name) => typeof name === "string") : []);
  }

  has(exercise: Exercise, task: number, level: number): boolean {
    return this.#seen.has(nameOf(exercise, task, level));
  }

  /** @throws what the file system says, when it cannot be noted. */
  add(exercise: Exercise, task: number, level: number): void {
    this.#seen.add(nameOf(exercise, task, level));
    writeNote(this.#root, NOTE, [...this.#seen].toSorted());
  }
}

function nameOf({ number, slug }: Exercise, task: number, level: number): string {
  return `${number}-${slug} ${task}.${level}`;
}

import { Refused } from "./refused.ts";

interface Answer {
  ok: boolean;
  value: unknown;
}

/** The calls of this side whose callers wait for their answers. */
export class Calls {
  readonly #answers = new Map<number, Answer | undefined>();
  #made = 0;

  /** @returns its number */
  begin(): number {
    this.#answers.set((this.#made += 1), undefined);
    return this.#made;
  }

  /** Its caller goes on. */
  end(id: number): void {
    this.#answers.delete(id);
  }

  /** Whether no caller waits. */
  get none(): boolean {
    return this.#answers.size === 0;
  }

  answerTo(id: number): Answer | undefined {
    return this.#answers.get(id);
  }

  /** @throws {Refused} when nobody waits for it */
  answer(id: number, answer: Answer): void {
    if (!this.#answers.has(id) || this.answerTo(id) !== undefined) throw new Refused("an answer to no call");
    this.#answers.set(id, answer);
  }
}

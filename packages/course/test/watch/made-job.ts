import type { Job } from "../../src/watch/rounds.ts";

/** A job that goes on until it is told to end, or interrupted. */
export class MadeJob implements Job {
  readonly #name: string;
  readonly #log: string[];
  readonly #begun = Promise.withResolvers<void>();
  readonly #told = Promise.withResolvers<void>();
  readonly begun = this.#begun.promise;

  constructor(name: string, log: string[]) {
    this.#name = name;
    this.#log = log;
  }

  async run(): Promise<void> {
    this.#log.push(`${this.#name} begins`);
    this.#begun.resolve();
    await this.#told.promise;
    this.#log.push(`${this.#name} ends`);
  }

  interrupt(): void {
    this.#log.push(`${this.#name} is interrupted`);
    this.end();
  }

  end(): void {
    this.#told.resolve();
  }
}

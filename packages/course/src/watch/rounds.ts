/** Something that takes a while and can be broken off. */
export interface Job {
  run(): Promise<void>;
  /** Ends it soon: then `run` resolves. Nothing happens when it does not run. */
  interrupt(): void;
}

/**
 * Does one job at a time. Whatever is asked for meanwhile breaks off the job under way; of several, the last one is
 * done, once.
 */
export class Rounds {
  readonly #broken = Promise.withResolvers<never>();
  #current: Job | undefined;
  #next: Job | undefined;
  #ended = Promise.resolve();
  #closed = false;

  /** Rejects with the first error of a job. */
  get broken(): Promise<never> {
    return this.#broken.promise;
  }

  /** Whether a job is under way. */
  get busy(): boolean {
    return this.#current !== undefined;
  }

  ask(job: Job): void {
    if (this.#closed) return;
    this.#next = job;
    if (this.#current === undefined) this.#ended = this.#work();
    else this.#current.interrupt();
  }

  /** Breaks off what is under way and does nothing more. Resolves when all is over. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#next = undefined;
    this.#current?.interrupt();
    await this.#ended;
  }

  async #work(): Promise<void> {
    try {
      while (this.#next !== undefined) {
        this.#current = this.#next;
        this.#next = undefined;
        await this.#current.run();
      }
    } catch (error) {
      this.#closed = true;
      this.#broken.reject(error);
    } finally {
      this.#current = undefined;
    }
  }
}

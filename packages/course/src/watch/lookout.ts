/**
 * Notices changes of which no file event told: on a network mount, or when an editor writes from another system,
 * events may never come. What it sees has to stand for two looks in a row, for an event may just be on its way.
 */
export class Lookout {
  readonly #stamp: () => string;
  #known: string;
  #suspect: string | undefined;

  /** @param stamp another text whenever a file is another */
  constructor(stamp: () => string) {
    this.#stamp = stamp;
    this.#known = stamp();
  }

  /** An event has told of all that there is to see now. */
  heard(): void {
    this.#known = this.#stamp();
    this.#suspect = undefined;
  }

  /** Looks: has a change been missed? It is told of once. */
  missed(): boolean {
    const now = this.#stamp();
    const missed = now !== this.#known && now === this.#suspect;
    this.#suspect = now === this.#known ? undefined : now;
    if (missed) this.heard();
    return missed;
  }
}

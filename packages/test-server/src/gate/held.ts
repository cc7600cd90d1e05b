import type { RequestRecord } from "../trace/index.ts";

/** The responses that a gate holds, oldest first, and how each may go on. */
export class Held {
  readonly #ways = new Map<RequestRecord, () => void>();
  /** Those of the map; undefined when one has been deleted since it was made. */
  #list: RequestRecord[] | undefined;

  /** One that is held already keeps its place. */
  add(request: RequestRecord, go: () => void): void {
    // Thousands may come before one goes: a list made anew for each of them would be work without end.
    if (!this.#ways.has(request)) this.#list?.push(request);
    this.#ways.set(request, go);
  }

  /** False: it was not held. */
  delete(request: RequestRecord): boolean {
    const was = this.#ways.delete(request);
    // Whoever walks along the list while it empties still has all of it.
    if (was) this.#list = undefined;
    return was;
  }

  wayOf(request: RequestRecord): (() => void) | undefined {
    return this.#ways.get(request);
  }

  get requests(): readonly RequestRecord[] {
    return (this.#list ??= [...this.#ways.keys()]);
  }

  get size(): number {
    return this.#ways.size;
  }
}

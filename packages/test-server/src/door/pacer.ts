/** A body that is sent at a pace. */
export interface Paced {
  readonly bytesPerSecond: number;
  /** Sends that many bytes more. */
  grant(bytes: number): void;
}

/**
 * Keeps the pace of all slow bodies with one timer.
 *
 * A timer per body is at its limit with 10,000 of them; one wheel whose tick grows coarser with their number
 * (10 ms for a few, 500 ms from 10,000 on) takes a quarter of a core.
 */
class Pacer {
  readonly #bodies = new Map<Paced, number>();
  #timer: NodeJS.Timeout | undefined;

  add(body: Paced): void {
    this.#bodies.set(body, performance.now());
    if (this.#timer === undefined) this.#schedule();
  }

  remove(body: Paced): void {
    this.#bodies.delete(body);
  }

  #schedule(): void {
    const tick = Math.min(500, Math.max(10, this.#bodies.size / 20));
    this.#timer = setTimeout(this.#turn, tick);
    this.#timer.unref();
  }

  #turn = (): void => {
    this.#timer = undefined;
    const now = performance.now();
    for (const [body, since] of this.#bodies) {
      const bytes = Math.floor(((now - since) / 1000) * body.bytesPerSecond);
      if (bytes < 1) continue;
      // What was rounded off is kept: it counts from a little before now.
      this.#bodies.set(body, since + (bytes / body.bytesPerSecond) * 1000);
      body.grant(bytes);
    }
    if (this.#bodies.size > 0) this.#schedule();
  };

  /** Whether any body is on its way. */
  get active(): boolean {
    return this.#bodies.size > 0;
  }
}

/** One per process, so that the bodies of all servers share the timer. */
export const pacer = new Pacer();

/** Says whether something is under way that will go on by itself. */
type Probe = () => boolean;

/**
 * Notices when nothing more can happen by itself: the moment at which a gate decides and a hang is certain.
 *
 * The clock alone cannot tell a program that waits for ever from one that the machine has not run yet. So this
 * counts turns of the event loop instead of milliseconds, and only turns in which nothing moved and nothing is
 * under way: no file operation, no timer about to fire, nothing on the wire. On a busy machine the turns take
 * longer, and so does the verdict.
 */
class Activity {
  /** What surely goes on. */
  readonly probes = new Set<Probe>();
  /** What goes on unless the other side has stopped listening, such as bytes sent and not yet read. */
  readonly maybes = new Set<Probe>();
  #count = 0;

  /** Something moved: whoever waits for silence starts anew. */
  touch(): void {
    this.#count += 1;
  }

  /**
   * Resolves when what was set off last has run its course: after 8 silent turns of the event loop in a row,
   * or, where a client keeps something unread, when all is {@link quiet}.
   */
  async settled(): Promise<void> {
    const over = new AbortController();
    const brisk = this.#silence(8, turn, [this.probes, this.maybes], over.signal);
    await Promise.race([brisk, this.quiet(5, over.signal)]);
    over.abort();
  }

  /**
   * Resolves after so many silent turns in a row, each 10 ms long or longer, so that what lives outside this
   * process (the kernel, a child) had time to speak as well.
   */
  quiet(turns = 5, signal?: AbortSignal): Promise<void> {
    return this.#silence(turns, tick, [this.probes], signal);
  }

  async #silence(
    turns: number,
    next: () => Promise<void>,
    probes: Set<Probe>[],
    signal?: AbortSignal,
  ): Promise<void> {
    for (let silent = 0; silent < turns && signal?.aborted !== true;) {
      const before = this.#count;
      await next();
      const moved = this.#count !== before || probes.some((kind) => [...kind].some((probe) => probe()));
      silent = moved ? 0 : silent + 1;
    }
  }
}

/** Immediates of ours that are pending: they are no sign of life. */
export let ownImmediates = 0;

function turn(): Promise<void> {
  ownImmediates += 1;
  return new Promise((resolve) => {
    setImmediate(() => {
      ownImmediates -= 1;
      resolve();
    });
  });
}

function tick(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
}

/** One per process: all servers, clients and timers of a process are heard together. */
export const activity = new Activity();

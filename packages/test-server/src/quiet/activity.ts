// Taken from the module, so that a test which puts fake timers in the globals' place does not stop this clock.
import { setImmediate, setTimeout } from "node:timers";

/** Says whether something is under way that will go on by itself. */
type Probe = () => boolean;

/** How a turn of the event loop passes: as quickly as can be, or in 10 ms or more. */
export type Pace = "brisk" | "calm";

/** Another process that has a part in what goes on. */
export interface Party {
  /**
   * Whether nothing moves there for so many turns of its event loop in a row. What has moved was told with `touch`
   * before this resolves, which is as soon as something has.
   */
  still(pace: Pace, turns: number, signal: AbortSignal): Promise<boolean>;
}

/** Turns of the event loop, of 10 ms or longer, after which what still goes on is left to itself. */
const ENOUGH = 200;

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
  /** Who else is heard. */
  readonly parties = new Set<Party>();
  /** Silent turns that {@link quiet} asks for; more while a client lives where its steps cannot be seen. */
  patience: () => number = () => 5;
  #count = 0;

  /** Something moved: whoever waits for silence starts anew. */
  touch(): void {
    this.#count += 1;
  }

  /** How often something has moved. */
  get count(): number {
    return this.#count;
  }

  /**
   * Resolves when what was set off last has run its course: after a silent pause of 2 ms and 7 silent turns of
   * the event loop, or, where a client keeps something unread, when all is {@link quiet}. Resolves early when the
   * signal is aborted.
   */
  async settled(signal?: AbortSignal): Promise<void> {
    const over = new AbortController();
    const end = AbortSignal.any([over.signal, ...(signal === undefined ? [] : [signal])]);
    const brisk = this.#silence(() => 8, "brisk", end);
    await Promise.race([brisk, this.quiet(undefined, end)]);
    over.abort();
  }

  /** As {@link settled}, but what goes on for ever is left to itself in the end. */
  async settledInTime(): Promise<void> {
    const enough = new AbortController();
    void this.turns(ENOUGH, enough.signal).then(() => enough.abort());
    await this.settled(enough.signal);
    enough.abort();
  }

  /**
   * Resolves after so many silent turns in a row, each 10 ms long or longer, so that what lives outside this
   * process (the kernel, a child) had time to speak as well. Resolves early when the signal is aborted.
   */
  quiet(turns?: number, signal?: AbortSignal): Promise<void> {
    return this.#silence(() => turns ?? this.patience(), "calm", signal);
  }

  /** Resolves after so many turns of 10 ms or longer, silent or not, or when the signal is aborted. */
  async turns(count: number, signal?: AbortSignal): Promise<void> {
    for (let passed = 0; passed < count; passed++) {
      if (signal?.aborted === true) return;
      await calmly();
    }
  }

  /** Whether nothing moves in this process for so many turns in a row; resolves as soon as something does. */
  async still(pace: Pace, turns: () => number, signal?: AbortSignal): Promise<boolean> {
    for (let silent = 0; silent < turns(); silent += 1) {
      if (signal?.aborted === true) return false;
      const before = this.#count;
      await (pace === "brisk" ? briskly(silent) : calmly());
      const goesOn = anyOf(this.probes) || (pace === "brisk" && anyOf(this.maybes));
      if (goesOn || this.#count !== before) return false;
    }
    return true;
  }

  async #silence(turns: () => number, pace: Pace, signal?: AbortSignal): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      if (signal?.aborted === true) return;
      // While something moves here the others need not be asked: each question wakes another process.
      const again = tries > 0 && this.parties.size > 0;
      if (again && !(await this.still(pace, () => 1, signal))) continue;
      const before = this.#count;
      const over = new AbortController();
      const end = signal === undefined ? over.signal : AbortSignal.any([over.signal, signal]);
      const all = [...this.parties].map((party) => party.still(pace, turns(), end));
      const silent = await allTrue([this.still(pace, turns, end), ...all]);
      over.abort();
      // And none of them has moved another in the meantime.
      if (silent && this.#count === before) return;
    }
  }
}

/** Asks all of them: some notice things only when they are asked. */
function anyOf(probes: Set<Probe>): boolean {
  return [...probes].some((probe) => probe());
}

/** Resolves as soon as one of them is false. */
async function allTrue(answers: readonly Promise<boolean>[]): Promise<boolean> {
  const { promise: oneIsFalse, resolve } = Promise.withResolvers<false>();
  const all = answers.map(async (answer) => {
    if (!(await answer)) resolve(false);
  });
  return Promise.race([oneIsFalse, Promise.all(all).then(() => true)]);
}

/** Immediates of ours that are pending: they are no sign of life. */
export let ownImmediates = 0;

/** Timers of ours. */
export const ownTimers = new WeakSet<object>();

function briskly(silent: number): Promise<void> {
  return silent === 0 ? pause(2) : turn();
}

function calmly(): Promise<void> {
  return pause(10);
}

function turn(): Promise<void> {
  ownImmediates += 1;
  return new Promise((resolve) => {
    setImmediate(() => {
      ownImmediates -= 1;
      resolve();
    });
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    ownTimers.add(setTimeout(resolve, milliseconds));
  });
}

/** One per process: all servers, clients and timers of a process are heard together. */
export const activity = new Activity();

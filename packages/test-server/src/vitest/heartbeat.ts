import { activity } from "../quiet/index.ts";
import type { Server } from "../server.ts";
import { Finding, messageOf } from "../finding.ts";
import { currentRun } from "./run.ts";
import type { Seals } from "./seals.ts";
import { stackHere, whereIn } from "../program/where.ts";

/** So many beats without one turn of the event loop in between: a loop that beats and never waits. */
const RUNAWAY = 100;

/** So many beats count as a sign of life; a timer that nobody stops is none. */
const LIVELY = 1000;

/**
 * Makes a `beat` for the learner's function to call.
 *
 * @param each called at each beat with the number of beats so far that came while a response was held back; what
 * it throws, `beat` throws
 * @param seals told of each beat: which came while they were computed
 *
 * @example
 * const heart = heartbeat(server, (beats) => { if (beats === 3) gate.open(); });
 * await exercise.downloadWithHeartbeat(url, directory, heart.beat, 1);
 */
export function heartbeat(
  server: Server,
  each: (held: number) => void = () => undefined,
  seals?: Seals,
): Heart {
  return new Heart(server, each, seals);
}

/** Counts beats by what they came with: before, during and after a wait. */
export class Heart {
  /** Beats in all. */
  beats = 0;
  /** Beats while a response was held back. */
  held = 0;
  /** Beats after every response had been let go. */
  after = 0;
  /** What a beat threw, once one did. */
  thrown: unknown;
  readonly server: Server;
  /** The seals that are told of each beat. */
  readonly seals: Seals | undefined;
  readonly #each: (held: number) => void;
  readonly #run = currentRun();
  #inThisTurn = 0;
  #next = Promise.withResolvers<void>();

  constructor(server: Server, each: (held: number) => void, seals?: Seals) {
    this.server = server;
    this.seals = seals;
    this.#each = each;
  }

  readonly beat = (): void => {
    // A timer that an earlier test left running is not heard any more.
    if (currentRun() !== this.#run) return;
    this.beats += 1;
    this.#stopRunaway();
    // Whoever beats on after an error in `beat` does not get any further.
    if (this.thrown === undefined) this.seals?.beat();
    const { requests } = this.server.trace;
    if (requests.some(({ heldFor }) => heldFor !== undefined)) {
      this.held += 1;
      // The learner's timers may live where nobody sees them: in a worker, in another process.
      if (this.held <= LIVELY) activity.touch();
    } else if (requests.some(({ status, outcome }) => status > 0 || outcome !== "open")) this.after += 1;
    this.#next.resolve();
    this.#next = Promise.withResolvers();
    try {
      this.#each(this.held);
    } catch (error) {
      this.thrown ??= error;
      throw error;
    }
  };

  /** Resolves at the next beat. */
  next(): Promise<void> {
    return this.#next.promise;
  }

  /** A loop that keeps the thread ends here, because whatever else could end it needs the thread. */
  #stopRunaway(): void {
    this.#inThisTurn += 1;
    if (this.#inThisTurn === 1) setImmediate(() => (this.#inThisTurn = 0)).unref();
    if (this.#inThisTurn < RUNAWAY) return;
    const where = whereIn(stackHere(this.beat).stack);
    if (this.#run !== undefined && where !== undefined) this.#run.meta.where ??= where;
    throw new Finding(
      messageOf({
        sentence:
          "Your code keeps the only thread for itself: while it loops, nothing else can run, not even the download it waits for.",
        expected: "between two beats, a turn for the event loop",
        got: `${RUNAWAY} beats, and not one turn`,
      }),
    );
  }
}

import type { RequestRecord } from "../trace/index.ts";

/**
 * Why the gate is asked: a response has come to it; what the last release set off has run its course; or
 * nothing at all happens any more.
 */
export type Moment = "arrival" | "settled" | "quiet";

/**
 * Decides when held responses may go on. A gate that lets nothing go although all is quiet has waited in vain:
 * it is opened for good, and the failure names it.
 */
export interface Gate {
  /** In words, for people: "3 requests in flight". */
  readonly waitsFor: string;
  /** Bytes of the body to send before holding; 0 holds the whole answer. */
  readonly afterBytes?: number;
  /** Which of the held responses go on now. */
  choose(held: readonly RequestRecord[], moment: Moment): readonly RequestRecord[];
  /**
   * Turns of 10 ms after which the gate is asked as if all had settled, whatever is under way. Only for a gate
   * that decides nothing about right and wrong. Default: none.
   */
  readonly atLatest?: number;
  /** Set by the server; to be called when the gate's mind has changed by itself. */
  reconsider?: () => void;
}

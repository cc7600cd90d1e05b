import type { Receiver } from "./decode.ts";
import type { Sender } from "./encode.ts";

/** What the two ends of the wire do differently. */
export interface Manner {
  /** Whether the other side is believed: see {@link Receiver}. */
  trusting: boolean;
  instances: boolean;
  isSecret: Sender["isSecret"];
  where: Sender["where"];
  place: Receiver["place"];
  session: Sender["session"];
  /** Opens here what stands for a session of the other side. */
  openSession(options: unknown): object;
  /** Called before each message goes, so that what has to be known before can go first. */
  beforeSending(): void;
  /** Called when something gets on: a promise has ended, a generator is asked for more. */
  moved(): void;
  /** Hears what the other end says to this end. */
  noted(name: string, value: unknown): void;
  /** Called with each promise that is given, which then settles. */
  follow(promise: Promise<unknown>, ended: (ok: boolean, value: unknown) => void, id: number): void;
  /** Whether a caller has waited long enough. */
  giveUp(since: number): boolean;
  /** What is thrown then. */
  tooLate(): Error;
  /** The other side has broken the rules, has gone, or keeps a caller waiting. */
  failed(error: Error): void;
}

import { activity, follow } from "../quiet/index.ts";
import type { RequestRecord, Trace } from "../trace/index.ts";
import type { Gate, Moment } from "./gate.ts";
import { Held } from "./held.ts";

/** Stands at a server's gate: collects what is held, asks the gate at each moment that matters, lets go. */
export class Gatekeeper {
  /** What gates waited for in vain. */
  readonly gaveUp: { waitsFor: string; saw: number }[] = [];
  #gate: Gate | undefined;
  readonly #held = new Held();
  #listening = false;
  readonly #trace: Trace;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** Puts up a gate for all responses from now on. What another gate still holds is let go. */
  hold(gate: Gate): void {
    // Only gates need to know what a program has under way, and knowing it has a price.
    follow();
    this.#open();
    this.#gate = gate;
    gate.reconsider = () => void this.#ask("arrival");
  }

  /** How many bytes of a body to send before {@link pass} must be asked; `undefined` while there is no gate. */
  get afterBytes(): number | undefined {
    return this.#gate && (this.#gate.afterBytes ?? 0);
  }

  /** Calls `go` when the response may go on: at once where nothing holds it. */
  pass(request: RequestRecord, go: () => void): void {
    if (this.#gate === undefined) return go();
    this.#held.add(request, go);
    request.heldFor = this.#gate.waitsFor;
    this.#ask("arrival");
    void this.#listen();
  }

  /** The client is gone: nothing to let go any more. */
  forget(request: RequestRecord): void {
    if (this.#held.delete(request)) request.heldFor = undefined;
  }

  /** Whether the gate has let anything go. */
  #ask(moment: Moment): boolean {
    return this.#release(this.#gate?.choose(this.#held.requests, moment) ?? []);
  }

  /** Lets all of these go at one moment: none of them has waited for another. */
  #release(chosen: readonly RequestRecord[]): boolean {
    const ways = chosen.flatMap((request) => this.#held.wayOf(request) ?? []);
    if (ways.length === 0) return false;
    const { order } = this.#trace.mark();
    for (const request of chosen) {
      request.order.released = order;
      this.forget(request);
    }
    activity.touch();
    for (const go of ways) go();
    return true;
  }

  /** While anything is held: waits for the next moment at which the gate can decide. */
  async #listen(): Promise<void> {
    if (this.#listening) return;
    this.#listening = true;
    while (this.#held.size > 0) {
      await this.#settled();
      if (this.#held.size === 0 || this.#ask("settled")) continue;
      await activity.quiet();
      if (this.#held.size === 0 || this.#ask("quiet")) continue;
      this.gaveUp.push({ waitsFor: this.#gate?.waitsFor ?? "", saw: this.#held.size });
      this.#open();
    }
    this.#listening = false;
  }

  async #settled(): Promise<void> {
    const turns = this.#gate?.atLatest;
    if (turns === undefined) return activity.settled();
    const over = new AbortController();
    await Promise.race([activity.settled(over.signal), activity.turns(turns, over.signal)]);
    over.abort();
  }

  #open(): void {
    this.#gate = undefined;
    this.#release(this.#held.requests);
  }
}

import { setTimeout } from "node:timers";
import { activity } from "../quiet/index.ts";

/** A body that is sent at a pace. */
export interface Paced {
  readonly bytesPerSecond: number;
  /** Sends that many bytes more. */
  grant(bytes: number): void;
}

interface Seat {
  slot: Set<Paced>;
  /** When it was served last, in milliseconds. */
  since: number;
}

/** Milliseconds between two turns of the wheel. */
const TICK = 10;
/** Slots of the wheel: with 50 of them, one round takes half a second. */
const SLOTS = 50;

/**
 * Keeps the pace of all slow bodies with one timer.
 *
 * A timer per body is at its limit with 10,000 of them. So they sit in the slots of one wheel, and each tick
 * serves one slot. A few bodies are served at every tick; the more there are, the more rarely each is: from
 * 10,000 on twice a second, spread evenly.
 */
class Pacer {
  readonly #wheel = Array.from({ length: SLOTS }, () => new Set<Paced>());
  readonly #seats = new Map<Paced, Seat>();
  #position = 0;
  #timer: NodeJS.Timeout | undefined;
  #turned = 0;

  add(body: Paced): void {
    if (this.#seats.has(body)) return;
    const now = performance.now();
    this.#seats.set(body, { slot: this.#seat(body, 1 + (this.#seats.size % this.#stride)), since: now });
    if (this.#timer !== undefined) return;
    this.#turned = now;
    this.#schedule();
  }

  remove(body: Paced): void {
    this.#seats.get(body)?.slot.delete(body);
    this.#seats.delete(body);
  }

  /** Ticks from one service of a body to its next. */
  get #stride(): number {
    return Math.min(SLOTS, Math.max(1, Math.round(this.#seats.size / 200)));
  }

  /** Takes the emptiest slot of the last quarter before `ahead`, so that bodies that came together spread. */
  #seat(body: Paced, ahead: number): Set<Paced> {
    let slot = this.#slot(ahead);
    for (let nearer = ahead - 1; nearer > ahead * 0.75; nearer--) {
      const other = this.#slot(nearer);
      if (other.size < slot.size) slot = other;
    }
    slot.add(body);
    return slot;
  }

  #slot(ahead: number): Set<Paced> {
    return this.#wheel[(this.#position + ahead) % SLOTS] ?? new Set();
  }

  #schedule(): void {
    this.#timer = setTimeout(this.#turn, TICK);
  }

  #turn = (): void => {
    const now = performance.now();
    // A late timer has more than one slot to serve, but none of them twice.
    const ticks = Math.min(SLOTS, Math.max(1, Math.floor((now - this.#turned) / TICK)));
    this.#turned = now;
    const stride = this.#stride;
    for (let tick = 0; tick < ticks; tick++) {
      this.#position = (this.#position + 1) % SLOTS;
      this.#serve(this.#slot(0), Math.max(stride, ticks - tick), now);
    }
    if (this.#seats.size > 0) this.#schedule();
    else this.#timer = undefined;
  };

  #serve(slot: Set<Paced>, ahead: number, now: number): void {
    const bodies = [...slot];
    slot.clear();
    for (const body of bodies) {
      const seat = this.#seats.get(body);
      if (seat === undefined) continue;
      seat.slot = this.#seat(body, ahead);
      const bytes = Math.floor(((now - seat.since) / 1000) * body.bytesPerSecond);
      if (bytes < 1) continue;
      // What was rounded off is kept: it counts from a little before now.
      seat.since += (bytes / body.bytesPerSecond) * 1000;
      body.grant(bytes);
    }
  }

  /** Whether any body is on its way. */
  get active(): boolean {
    return this.#seats.size > 0;
  }
}

/** One per process, so that the bodies of all servers share the timer. */
export const pacer = new Pacer();

activity.probes.add(() => pacer.active);

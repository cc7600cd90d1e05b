import type { Socket } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { Finding } from "@meanwhile/test-server/finding";
import { disregard, type Doings } from "@meanwhile/test-server/program";
import { activity, followServers, type Pace, type Party } from "@meanwhile/test-server/quiet";
import type { Confined, Fault as End } from "../isolation/index.ts";
import { Link } from "../wire/link.ts";
import { Gone } from "../wire/gone.ts";
import { Refused } from "../wire/refused.ts";
import { count } from "../wire/shape.ts";
import { Clients } from "./clients.ts";
import { Clock, PATIENCE, type Patience, readingsOf } from "./clock.ts";
import { CUT, type Fault, faultOf, KEPT, LOST, REFUSED } from "./fault.ts";
import { Listeners } from "./listeners.ts";
import { exportsIn, knownIn, newsIn, stillIn, UNKNOWN } from "./notes.ts";
import { placesBeside } from "./place.ts";
import { Twins } from "./session.ts";
import { Silences } from "./silences.ts";
import { stripped } from "./stripped.ts";
import { Unhandled } from "./unhandled.ts";

/** Milliseconds that a program has to end after it has closed its line to the tests. */
const GRACE = 2_000;

/** A process with the learner's module, seen from the tests' side. */
export class Box implements Party {
  /** What it has told of itself last. */
  known = UNKNOWN;
  readonly clock: Clock;
  readonly confined: Confined;
  readonly #link: Link;
  readonly #fault = Promise.withResolvers<Fault>();
  readonly #loaded = Promise.withResolvers<Map<string, unknown>>();
  readonly #silences = new Silences((name, value) => this.#link.note(name, value));
  readonly #clients = new Clients();
  readonly #closing = new Map<number, () => void>();
  readonly #listeners = new Listeners();
  readonly #unhandled = new Unhandled((promise) => this.#link.things.isStandIn(promise));
  #place: (where: unknown) => string | undefined = () => undefined;
  #doings: Doings | undefined;
  #stopFollowing = (): void => undefined;
  #count = 0;
  #ending = false;
  /** Why the wire has failed. */
  #broken: Error | undefined;
  /** It has ended, and why is known. */
  readonly #ended: Promise<void>;
  /** Why it has ended although nobody has ended it. */
  #found: Fault | undefined;

  constructor(confined: Confined, patience: Patience = PATIENCE) {
    const child = confined.process;
    this.confined = confined;
    disregard(child);
    this.clock = new Clock(readingsOf(child.pid ?? 0), patience);
    const twins = new Twins((session) => this.#closeTwin(session));
    this.#link = new Link(child.stdio[3] as Socket, {
      trusting: false,
      instances: false,
      // It holds what the test expects.
      isSecret: (error) => error.name === "AssertionError",
      where: () => undefined,
      place: (where) => this.#place(where),
      session: (value) => twins.optionsOf(value),
      openSession: () => ({}),
      beforeSending: () => undefined,
      moved: () => activity.touch(),
      noted: (name, value) => this.#noted(name, value),
      follow: (promise, ended) =>
        void promise.then(
          (value) => ended(true, value),
          (reason: unknown) => ended(false, reason),
        ),
      giveUp: (since) => this.clock.keepsWaiting(since),
      tooLate: () => new Finding(LOST),
      failed: (error) => void this.#break(error),
    });
    // A module that nobody has asked for may fail to load in peace.
    this.#loaded.promise.catch(() => undefined);
    this.#ended = this.#watchEnd();
  }

  /** Rejects never; resolves when it has ended although nobody has ended it. */
  get fault(): Promise<Fault> {
    return this.#fault.promise;
  }

  /**
   * Loads the module under test.
   *
   * @returns its exports
   * @throws what the module threw
   */
  load(file: string, environment: Record<string, string>, doings: Doings): Promise<Map<string, unknown>> {
    this.#doings = doings;
    this.#place = placesBeside(file);
    this.#unhandled.follow(doings);
    activity.parties.add(this);
    // A silence that began without it says nothing of it.
    activity.touch();
    this.#stopFollowing = followServers((ports) => this.#link.note("ports", ports));
    this.#link.note("load", { file, stripped: stripped(file), environment });
    return this.#loaded.promise;
  }

  async still(pace: Pace, turns: number, signal: AbortSignal): Promise<boolean> {
    if (this.#link.closed) return this.#ended.then(() => true);
    this.clock.expectTurn();
    return this.#silences.ask(pace, turns, signal);
  }

  /** Resolves when its event loop has had a turn, or when it has ended. */
  turned(): Promise<unknown> {
    return this.still("brisk", 1, new AbortController().signal);
  }

  /** Ends it, and with it all that it has begun. @returns why it had ended already, if it had */
  async end(): Promise<Fault | undefined> {
    this.#ending = true;
    if (this.#broken === undefined) await this.confined.kill();
    await this.#ended;
    return this.#found;
  }

  /** The wire has failed: if only because the program is about to end, it may tell how. */
  async #break(why: Error): Promise<void> {
    if (this.#ending) return;
    this.#broken = why;
    if (why instanceof Gone) {
      const late = after(GRACE, undefined, { ref: false });
      await Promise.race([this.confined.fault, late]);
    }
    await this.confined.kill();
  }

  async #closeTwin(session: object): Promise<void> {
    const id = this.#link.things.idOf(session);
    if (id === undefined || this.#link.closed) return;
    const closed = Promise.withResolvers<void>();
    this.#closing.set(id, closed.resolve);
    this.#link.note("close session", id);
    await closed.promise;
  }

  #leave(): void {
    activity.parties.delete(this);
    this.#stopFollowing();
    for (const resolve of this.#closing.values()) resolve();
    this.#link.close();
    this.#silences.abandon();
    this.#unhandled.leave();
    this.#clients.leave();
  }

  async #watchEnd(): Promise<void> {
    const end = await this.confined.fault;
    this.#leave();
    // It may have been over before it was ended, whether or not anybody had noticed.
    if (this.#broken !== undefined || !this.#ending || end !== undefined) this.#found = this.#faultAt(end);
    if (this.#found !== undefined) this.#fault.resolve(this.#found);
  }

  #faultAt(end: End | undefined): Fault {
    if (this.#broken instanceof Refused) return REFUSED;
    if (this.#broken !== undefined && !(this.#broken instanceof Gone)) return KEPT;
    return end === undefined ? CUT : faultOf(end);
  }

  #noted(name: string, value: unknown): void {
    switch (name) {
      case "known":
        this.known = knownIn(value, this.#place);
        for (const [id, listeners] of this.known.listeners) {
          const signal = this.#link.things.given(id, "signal");
          if (signal instanceof AbortSignal) this.#listeners.set(signal, listeners);
        }
        break;
      case "news":
        this.#hear(value);
        break;
      case "still":
        this.#silent(value);
        break;
      case "loaded":
        // It moves the test, which goes on in a moment: who has waited for silence, waits anew.
        activity.touch();
        this.#loaded.resolve(this.#exportsIn(value));
        break;
      case "not loaded":
        activity.touch();
        this.#loaded.reject(value);
        break;
      case "unhandled":
        this.#unhandled.inBox(this.#link.things.standIn(count(value)));
        break;
      case "closed session":
        this.#closing.get(count(value))?.();
        break;
      case "ready":
        break;
      default:
        throw new Refused("an unknown note");
    }
  }

  #silent(value: unknown): void {
    const { id, count: moved, still } = stillIn(value);
    if (moved !== this.#count) activity.touch();
    this.#count = moved;
    this.#silences.answered(id, still);
    this.clock.turned(this.#silences.pending);
  }

  #hear(value: unknown): void {
    const { steps, origins, rejected, uncaught } = newsIn(value, this.#place);
    activity.touch();
    const client = this.#clients.steps;
    for (const [name, ...numbers] of steps) Reflect.apply(client[name], client, numbers);
    if (this.#doings === undefined) return;
    for (const origin of origins) this.#doings.origins.push(origin);
    for (const reason of rejected) this.#doings.rejected.push(reason);
    for (const error of uncaught) this.#doings.uncaught.push(error);
  }

  /** Of no name that would make of the module something else. */
  #exportsIn(value: unknown): Map<string, unknown> {
    const { functions, values } = exportsIn(value);
    const all: [string, unknown][] = [
      ...functions.map(([name, id]): [string, unknown] => [name, this.#link.things.functionOf(id)]),
      ...values,
    ];
    return new Map(all.filter(([name]) => name !== "then"));
  }
}

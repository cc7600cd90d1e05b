import type { Socket } from "node:net";
import { Finding } from "@meanwhile/test-server/finding";
import { disregard, type Doings } from "@meanwhile/test-server/program";
import {
  activity,
  bytesReceived,
  type ClientSteps,
  followServers,
  type Pace,
  type Party,
  requestOver,
  requestWritten,
} from "@meanwhile/test-server/quiet";
import type { Confined, Fault as End } from "../isolation/index.ts";
import type { Known, News } from "../shim/report.ts";
import { Link } from "../wire/link.ts";
import { Refused } from "../wire/refused.ts";
import { Clock } from "./clock.ts";
import { type Fault, faultOf, CUT, KEPT, LOST, REFUSED } from "./fault.ts";
import { Listeners } from "./listeners.ts";
import { sessionOptions } from "./session.ts";
import { Unhandled } from "./unhandled.ts";

const STEPS: ClientSteps = { requestWritten, bytesReceived, requestOver };

/** Nothing is known of it yet. */
const UNKNOWN: Known = {
  thread: "",
  requests: 0,
  writing: undefined,
  timers: [],
  helpers: [],
  files: [],
  firesSoon: false,
  childLives: false,
  grown: 0,
  pooled: [],
  listeners: [],
};

/** A process with the learner's module, seen from the tests' side. */
export class Box implements Party {
  /** What it has told of itself last. */
  known = UNKNOWN;
  readonly clock: Clock;
  readonly confined: Confined;
  readonly #link: Link;
  /** It has ended, and why is known. */
  readonly #over = Promise.withResolvers<void>();
  readonly #fault = Promise.withResolvers<Fault>();
  readonly #loaded = Promise.withResolvers<Map<string, unknown>>();
  readonly #silences = new Map<number, (still: boolean) => void>();
  readonly #closing = new Map<number, () => void>();
  readonly #listeners = new Listeners();
  readonly #unhandled = new Unhandled();
  #doings: Doings | undefined;
  #stopFollowing = (): void => undefined;
  #count = 0;
  #asked = 0;
  #ending = false;
  #refusal: Error | undefined;

  constructor(confined: Confined) {
    const child = confined.process;
    this.confined = confined;
    disregard(child);
    this.clock = new Clock(child.pid ?? 0);
    this.#link = new Link(child.stdio[3] as Socket, {
      trusting: false,
      instances: false,
      where: () => undefined,
      session: (value) => sessionOptions(value, () => this.#closeTwin(value)),
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
      failed: (error) => {
        this.#refusal = error;
        void confined.kill();
      },
    });
    // A module that nobody has asked for may fail to load in peace.
    this.#loaded.promise.catch(() => undefined);
    // Nobody hears of a program that has closed its end, and lives on.
    child.stdio[3]?.once("close", () => void confined.kill());
    void this.#watchEnd();
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
    this.#unhandled.follow(doings);
    activity.parties.add(this);
    // A silence that began without it says nothing of it.
    activity.touch();
    this.#stopFollowing = followServers((ports) => this.#link.note("ports", ports));
    this.#link.note("load", { file, environment });
    return this.#loaded.promise;
  }

  async still(pace: Pace, turns: number, signal: AbortSignal): Promise<boolean> {
    if (this.#link.closed) return this.#over.promise.then(() => true);
    const id = (this.#asked += 1);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#silences.set(id, resolve);
    this.clock.expectTurn();
    const enough = (): void => this.#link.note("enough", id);
    signal.addEventListener("abort", enough);
    this.#link.note("still", { id, pace, turns });
    const still = await promise;
    signal.removeEventListener("abort", enough);
    return still;
  }

  /** Ends it, and with it all that it has begun. @returns why it had ended already, if it had */
  async end(): Promise<Fault | undefined> {
    const gone = this.#link.closed;
    this.#ending = !gone;
    await this.confined.kill();
    const fault = await this.confined.fault;
    this.#leave();
    // It may have been over before, whether or not anybody has noticed.
    return gone || fault !== undefined ? this.#faultAt(fault) : undefined;
  }

  async #closeTwin(session: object): Promise<void> {
    const id = this.#link.idOf(session);
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
    for (const resolve of this.#silences.values()) resolve(false);
    this.#silences.clear();
    this.#unhandled.leave();
    activity.touch();
  }

  async #watchEnd(): Promise<void> {
    const fault = await this.confined.fault;
    this.#leave();
    if (!this.#ending || fault !== undefined) this.#fault.resolve(this.#faultAt(fault));
    this.#over.resolve();
  }

  #faultAt(fault: End | undefined): Fault {
    if (this.#refusal instanceof Refused) return REFUSED;
    if (this.#refusal !== undefined) return KEPT;
    return fault === undefined ? CUT : faultOf(fault);
  }

  #noted(name: string, value: unknown): void {
    switch (name) {
      case "known":
        this.known = value as Known;
        for (const [id, count] of this.known.listeners) {
          const signal = this.#link.thing(id);
          if (signal instanceof AbortSignal) this.#listeners.set(signal, count);
        }
        break;
      case "news":
        this.#hear(value as News);
        break;
      case "still": {
        const { id, count, still } = value as { id: number; count: number; still: boolean };
        if (count !== this.#count) activity.touch();
        this.#count = count;
        this.#silences.get(id)?.(still);
        this.#silences.delete(id);
        this.clock.turned(this.#silences.size > 0);
        break;
      }
      case "loaded":
        this.#loaded.resolve(
          this.#exportsIn(value as { functions: [string, number][]; values: [string, unknown][] }),
        );
        break;
      case "not loaded":
        this.#loaded.reject(value);
        break;
      case "unhandled":
        this.#unhandled.inBox(this.#link.standIn(value as number));
        break;
      case "closed session":
        this.#closing.get(value as number)?.();
        break;
      case "ready":
        break;
      default:
        throw new Refused("an unknown note");
    }
  }

  #hear({ steps, origins, rejected, uncaught }: News): void {
    activity.touch();
    for (const [name, ...numbers] of steps) Reflect.apply(STEPS[name], STEPS, numbers);
    this.#doings?.origins.push(...origins);
    this.#doings?.rejected.push(...rejected);
    this.#doings?.uncaught.push(...uncaught);
  }

  #exportsIn({
    functions,
    values,
  }: {
    functions: [string, number][];
    values: [string, unknown][];
  }): Map<string, unknown> {
    return new Map<string, unknown>([
      ...functions.map(([name, id]) => [name, this.#link.functionOf(id)] as const),
      ...values,
    ]);
  }
}

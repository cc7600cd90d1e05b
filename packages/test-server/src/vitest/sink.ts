import { createHash } from "node:crypto";
import { activity } from "../quiet/index.ts";
import type { Server } from "../server.ts";
import { currentRun } from "./run.ts";
import { standstill } from "./standstill.ts";

/** What a sink does when it is called; what one of these throws, the call rejects with. Default: nothing. */
export interface SinkSteps {
  /**
   * @param number 1 for the first write
   * @param bytes given so far, with this write
   */
  write?: (number: number, bytes: number) => unknown;
  close?: () => unknown;
  abort?: () => unknown;
}

/** One call of a sink's method. */
export interface SinkCall {
  readonly method: "write" | "close" | "abort";
  state: "pending" | "fulfilled" | "rejected";
  /** The oldest write that was still under way when it began, from 1. */
  readonly beside: number | undefined;
}

/**
 * Makes a sink for the learner's function to fill, which writes down how it is treated.
 *
 * @example
 * const disk = Promise.withResolvers<void>();
 * const sink = openSink(server, { write: () => disk.promise });
 * const poured = exercise.pour(url, sink);
 * await sink.standstill(poured);
 */
export function openSink(server: Server, steps: SinkSteps = {}): MadeSink {
  return new MadeSink(server, steps);
}

let last = Promise.resolve();

/**
 * Resolves when nothing moves any more: for a sink that is as slow as can be. One after the other, since each is a sign
 * of life for the next: thousands that listen at a time would only cost time. When its test is over, at once.
 */
export function stillness(): Promise<void> {
  last = stillnessAfter(last);
  return last;
}

async function stillnessAfter(earlier: Promise<void>): Promise<void> {
  const run = currentRun();
  await earlier;
  if (currentRun() !== run) return;
  await activity.quiet();
  activity.touch();
}

/** Takes bytes without keeping them. Only its three methods are its own fields: they are what may cross to another process. */
export class MadeSink {
  readonly #server: Server;
  readonly #steps: SinkSteps;
  readonly #run = currentRun();
  readonly #calls: SinkCall[] = [];
  readonly #reasons: unknown[] = [];
  readonly #hash = createHash("sha256");
  readonly #underWay = new Set<number>();
  #writes = 0;
  #bytes = 0;
  #taken = 0;
  #peak = 0;
  #sentBefore: number | undefined;

  constructor(server: Server, steps: SinkSteps) {
    this.#server = server;
    this.#steps = steps;
  }

  readonly write = async (chunk: Uint8Array): Promise<void> => {
    if (!(chunk instanceof Uint8Array))
      throw new TypeError(`chunk must be a Uint8Array, not a ${typeof chunk}`);
    this.#sentBefore ??= this.#sent;
    this.#hash.update(chunk);
    const number = (this.#writes += 1);
    const { length } = chunk;
    const bytes = (this.#bytes += length);
    await this.#note("write", async () => {
      this.#underWay.add(number);
      this.#peak = Math.max(this.#peak, this.#underWay.size);
      try {
        await this.#steps.write?.(number, bytes);
        this.#taken += length;
      } finally {
        this.#underWay.delete(number);
      }
    });
  };

  readonly close = async (): Promise<void> => {
    await this.#note("close", async () => this.#steps.close?.());
  };

  readonly abort = async (reason: unknown): Promise<void> => {
    this.#reasons.push(reason);
    await this.#note("abort", async () => this.#steps.abort?.());
  };

  get server(): Server {
    return this.#server;
  }

  /** All calls, in order. */
  get calls(): readonly SinkCall[] {
    return this.#calls;
  }

  /** What `abort` was called with, each time. */
  get reasons(): readonly unknown[] {
    return this.#reasons;
  }

  /** Bytes that it was given. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The checksum of all that it was given, in hexadecimal. */
  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  /** The most writes that were under way at once. */
  get peak(): number {
    return this.#peak;
  }

  /** Bytes that have left the server and that no write has dealt with yet. */
  get ahead(): number {
    return this.#sent - this.#taken;
  }

  /** Bytes that had left the server when the first write began; now, where none has. */
  get sentBeforeFirstWrite(): number {
    return this.#sentBefore ?? this.#sent;
  }

  /** Resolves when the download has begun and nothing moves any more, or when it is over. */
  async standstill(poured: Promise<unknown>): Promise<void> {
    await standstill(this.#server, poured);
  }

  get #sent(): number {
    return this.#server.trace.requests.reduce((sum, { sent }) => sum + sent, 0);
  }

  async #note(method: SinkCall["method"], work: () => Promise<unknown>): Promise<void> {
    const call: SinkCall = { method, state: "pending", beside: [...this.#underWay.values().take(1)][0] };
    this.#calls.push(call);
    // A sign of life, also where the learner's code lives in another process; not from an earlier test.
    if (currentRun() === this.#run) activity.touch();
    try {
      await work();
      call.state = "fulfilled";
    } catch (error) {
      call.state = "rejected";
      throw error;
    }
  }
}

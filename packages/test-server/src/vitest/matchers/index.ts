import { expect as base } from "vitest";
import type { Server } from "../../server.ts";
import type { MadeBody } from "../body.ts";
import type { Heart } from "../heartbeat.ts";
import { type Backoff, toBackOff } from "./to-back-off.ts";
import { toBeAbortedBy } from "./to-be-aborted-by.ts";
import { toBeAskedFor } from "./to-be-asked-for.ts";
import { toBeatDuringSeals } from "./to-beat-during-seals.ts";
import { toBeatWhileHeld } from "./to-beat-while-held.ts";
import { toBeginInTurn } from "./to-begin-in-turn.ts";
import { toBeClosed } from "./to-be-closed.ts";
import { toBeCoroutines } from "./to-be-coroutines.ts";
import { toBeCut } from "./to-be-cut.ts";
import { toBeIdle } from "./to-be-idle.ts";
import { toBeCleared } from "./to-be-cleared.ts";
import { toBeProgress } from "./to-be-progress.ts";
import { type Order, toBeSaved } from "./to-be-saved.ts";
import { toBeSealed } from "./to-be-sealed.ts";
import { toBeStill } from "./to-be-still.ts";
import { toBeTried } from "./to-be-tried.ts";
import { toFailByBeat } from "./to-fail-by-beat.ts";
import { toFailWithAll } from "./to-fail-with-all.ts";
import { toFailWith } from "./to-fail-with.ts";
import { toFailBySeal } from "./to-fail-by-seal.ts";
import { toFailWithCode } from "./to-fail-with-code.ts";
import { toFailWithReason } from "./to-fail-with-reason.ts";
import { toFailWithStatus } from "./to-fail-with-status.ts";
import { toFulfil } from "./to-fulfil.ts";
import { toFailWithTimeout } from "./to-fail-with-timeout.ts";
import { toGoOn, toStartOver } from "./to-go-on.ts";
import { toHaveTaken } from "./to-have-taken.ts";
import { toHold } from "./to-hold.ts";
import { toHoldBackTheServer } from "./to-hold-back-the-server.ts";
import { toHoldAtMostAPart, toHoldWhole } from "./to-hold-whole.ts";
import { toKeepSlotsBusy } from "./to-keep-slots-busy.ts";
import { toOpenItsGates } from "./to-open-its-gates.ts";
import { toOverlap } from "./to-overlap.ts";
import { toReport } from "./to-report.ts";
import { toRunOneAtATime } from "./to-run-one-at-a-time.ts";
import { toSealAtMost } from "./to-seal-at-most.ts";
import { toSeeCancelled } from "./to-see-cancelled.ts";
import { toSettle } from "./to-settle.ts";
import { toStayWithin } from "./to-stay-within.ts";
import { toStop } from "./to-stop.ts";
import { toTakeOneAtATime } from "./to-take-one-at-a-time.ts";
import { toStopSending } from "./to-stop-sending.ts";
import { type Failure, toTellOf } from "./to-tell-of.ts";
import { toThrowRangeError } from "./to-throw-range-error.ts";
import { toUseSockets } from "./to-use-sockets.ts";

declare module "vitest" {
  // The type parameters have to be those of vitest's own declaration.
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /**
     * These waits, so many in all, are `random() * min(maxMs, baseMs * 2 ** attempt)` milliseconds long, to within one:
     * asked when the call has settled.
     */
    toBackOff(times: number, limits: Backoff): R;
    /** The sink was told, once and with the error of this promise, that it gets no more; `although` says what went wrong. */
    toBeAbortedBy(poured: Promise<unknown>, although: string): Promise<void>;
    /** The server was asked for exactly these files, in this order; what leaves together may arrive in any. */
    toBeAskedFor(names: readonly string[], order?: "in any order"): R;
    /** The heart beat so often during each seal, and there was at least one. */
    toBeatDuringSeals(count: number): R;
    /** The heart beat so often while a response was held back. */
    toBeatWhileHeld(count: number): R;
    /**
     * Of what stood in the directory when the learner's code had ended (`readdirSync`, at once) only these files are
     * there, then and later; `ending` says how it ended.
     */
    toBeCleared(directory: string, names: readonly string[], ending: string): Promise<void>;
    /**
     * At the start, and whenever this server's `oneByOne` gate had let an answer go, those were begun whose turn it was:
     * higher priority first, then the order of `jobs`, and nobody for whom there was no room.
     */
    toBeginInTurn(
      jobs: readonly { url: string; priority: number }[],
      limits: { limit: number; perHost: number },
    ): R;
    /** The sink was closed, once and last, and never aborted. To be asked right after the end. */
    toBeClosed(): R;
    /** The file under test waits by `yield` alone: no `async`, no `await`. */
    toBeCoroutines(): R;
    /** These pieces are the body, cut into pieces of `size` bytes. */
    toBeCut(body: MadeBody, size: number): R;
    /** No request is in flight. To be asked right after the rejection. */
    toBeIdle(): R;
    /**
     * These events tell of these files: received grows up to the size, total is as announced (undefined where
     * `announced` is false), and the last event of each file, and no other, is done.
     */
    toBeProgress(server: Server, names: readonly string[], options?: { announced?: boolean }): R;
    /**
     * The result (or list of results) tells url, path and bytes of these files, in this order; `"any"` where order is
     * another test's matter.
     */
    toBeSaved(server: Server, directory: string, names: string | readonly string[], order?: Order): R;
    /** As `toBeSaved`, each with the seal of its bytes. */
    toBeSealed(server: Server, directory: string, names: readonly string[], order?: Order): R;
    /** The heart has not beaten. */
    toBeStill(): R;
    /** The operation was tried so often, and each attempt was told its number, from 0: asked when the call has settled. */
    toBeTried(times: number): R;
    /** The promise rejects with what the heart's beat threw. */
    toFailByBeat(heart: Heart): Promise<void>;
    /** The promise rejects with what `seal` throws for an empty file. */
    toFailBySeal(): Promise<void>;
    /** The promise rejects with this error, as it is; `although` says what went wrong. */
    toFailWith(error: Error, although: string): Promise<void>;
    /** The promise rejects with an `AggregateError` of exactly these failures, in this order. */
    toFailWithAll(failures: readonly Failure[]): Promise<void>;
    /** The promise rejects with an error that has one of these codes, on itself or on a cause; `although` says what went wrong. */
    toFailWithCode(codes: readonly string[], although: string): Promise<void>;
    /** The promise rejects with the reason of this signal, unchanged: name, message and code. */
    toFailWithReason(signal: AbortSignal): Promise<void>;
    /** The promise rejects with the `HttpError` of this status, for this URL where one is given. */
    toFailWithStatus(status: number, url?: string): Promise<void>;
    /** The promise rejects with a `TimeoutError`. Only against a server that never finishes. */
    toFailWithTimeout(): Promise<void>;
    /** The promise fulfils; `sentence` says what it means if not. */
    toFulfil(sentence: string): Promise<void>;
    /** The file was asked for again, and only what was missing of it; `otherwise` says what it means if all of it was. */
    toGoOn(name: string, otherwise?: string): R;
    /** The sink was given the bytes of this file, all of them and in order. */
    toHaveTaken(name: string): R;
    /**
     * The directory holds exactly these files of the server, byte by byte, and nothing else. A record tells which
     * file of the server stands under which name: `{ latest: "archivo1" }`.
     */
    toHold(server: Server, names: readonly string[] | Readonly<Record<string, string>>): Promise<void>;
    /** Of this file there is a part at most, one, called `*.part`; its name is as it was `before`, or it is whole. */
    toHoldAtMostAPart(server: Server, name: string, before?: Uint8Array): Promise<void>;
    /** No more bytes than `limit` have left the server without having been written: asked while the sink stands still. */
    toHoldBackTheServer(limit: number): R;
    /** The directory holds this file, byte by byte, and nothing else; `older` is what its first half may be from. */
    toHoldWhole(server: Server, name: string, older?: Uint8Array): Promise<void>;
    /** Whenever this `oneByOne` gate let an answer go, `limit` downloads were in flight, or as many as were left. */
    toKeepSlotsBusy(limit: number, files: number): R;
    /** No gate waited in vain; `sentence` says what it means if one did. */
    toOpenItsGates(sentence: string): R;
    /** So many requests were in flight at one moment. */
    toOverlap(count: number): R;
    /**
     * A group's block is left with an `AggregateError` of exactly these failures, in the order in which they happened.
     */
    toReport(failures: readonly Failure[]): Promise<void>;
    /** Each request left only after the answer to the one before it had ended. */
    toRunOneAtATime(): R;
    /** Never more seals computed at a time than `limit`, and none on the thread that beats. */
    toSealAtMost(limit: number): R;
    /** The client broke off its request for this file. To be asked right after the end: by rejection, or as `ending` says. */
    toSeeCancelled(name: string, ending?: string): Promise<void>;
    /** The promise is settled before all is silent; `sentence` says what it means if not. */
    toSettle(sentence: string): Promise<void>;
    /** Whenever the file was asked for again, all of it was; `otherwise` says what it means if not. */
    toStartOver(name: string, otherwise: string): R;
    /** Never more requests in flight than `limit`. */
    toStayWithin(limit: number): R;
    /** No beat comes any more, however long one listens. */
    toStop(): Promise<void>;
    /** When nothing moves any more, at most so many bytes of each body have left; `sentence` says what it means if more have. */
    toStopSending(atMost: number, sentence: string): Promise<void>;
    /** The sink never had two writes at once. */
    toTakeOneAtATime(): R;
    /** This list of `{ url, error }` tells of exactly these failures, in this order. */
    toTellOf(failures: readonly Failure[]): R;
    /** The call throws, or rejects with, a RangeError that names the argument; `value` is what was passed for it. */
    toThrowRangeError(argument: string, value?: number): Promise<void>;
    /** So many connections were opened in all, however many requests went over them. */
    toUseSockets(count: number): R;
  }
}

base.extend({
  toBackOff,
  toBeAbortedBy,
  toBeAskedFor,
  toBeatDuringSeals,
  toBeatWhileHeld,
  toBeCleared,
  toBeClosed,
  toBeCoroutines,
  toBeCut,
  toBeginInTurn,
  toBeIdle,
  toBeProgress,
  toBeSaved,
  toBeSealed,
  toBeStill,
  toBeTried,
  toFailByBeat,
  toFailBySeal,
  toFailWith,
  toFailWithAll,
  toFailWithCode,
  toFailWithReason,
  toFailWithStatus,
  toFailWithTimeout,
  toFulfil,
  toGoOn,
  toHaveTaken,
  toHold,
  toHoldAtMostAPart,
  toHoldBackTheServer,
  toHoldWhole,
  toKeepSlotsBusy,
  toOpenItsGates,
  toOverlap,
  toReport,
  toRunOneAtATime,
  toSealAtMost,
  toSeeCancelled,
  toSettle,
  toStartOver,
  toStayWithin,
  toStop,
  toStopSending,
  toTakeOneAtATime,
  toTellOf,
  toThrowRangeError,
  toUseSockets,
});

/** vitest's own `expect`, with the matchers of the course. */
export const expect = base;

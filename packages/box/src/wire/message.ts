import { anything, count, flag, listOf, oneOf, type Shape, shaped, text } from "./shape.ts";
import type { Tagged, Use } from "./tags.ts";

/** What one side tells the other. */
export type Message =
  | { type: "call"; id: number; on: number; use: Use; args: readonly Tagged[] }
  /** The answer to a call. The caller waits for it. */
  | { type: "answer"; id: number; ok: boolean; value: Tagged }
  /** A promise that was given has ended, and this side does nothing until the other one says that it may go on. */
  | { type: "settle"; promise: number; ok: boolean; value: Tagged; holds: boolean }
  /** Who waited for the end of a promise has gone on. */
  | { type: "go on"; promise: number }
  /** A signal that was given is aborted. */
  | { type: "abort"; signal: number; reason: Tagged }
  /** Anything between the two ends themselves. */
  | { type: "note"; name: string; value: Tagged };

/** A message whose values are still to be decoded. */
export type Received =
  | { type: "call"; id: number; on: number; use: Use; args: readonly unknown[] }
  | { type: "answer"; id: number; ok: boolean; value: unknown }
  | { type: "settle"; promise: number; ok: boolean; value: unknown; holds: boolean }
  | { type: "go on"; promise: number }
  | { type: "abort"; signal: number; reason: unknown }
  | { type: "note"; name: string; value: unknown };

const named = oneOf(["method", "get"]);
const nameless = oneOf(["call", "construct", "next", "return", "throw", "iterate", "dispose"]);

const use: Shape<Use> = (value) => {
  const { how } = shaped({ how: text })(value);
  return how === "method" || how === "get"
    ? shaped({ how: named, name: text })(value)
    : { how: nameless(how) };
};

type Shapes = { [T in Received["type"]]: Shape<Extract<Received, { type: T }>> };

const SHAPES: Shapes = {
  call: shaped({ type: oneOf(["call"]), id: count, on: count, use, args: listOf(anything) }),
  answer: shaped({ type: oneOf(["answer"]), id: count, ok: flag, value: anything }),
  settle: shaped({ type: oneOf(["settle"]), promise: count, ok: flag, value: anything, holds: flag }),
  "go on": shaped({ type: oneOf(["go on"]), promise: count }),
  abort: shaped({ type: oneOf(["abort"]), signal: count, reason: anything }),
  note: shaped({ type: oneOf(["note"]), name: text, value: anything }),
};

const type = oneOf(["call", "answer", "settle", "go on", "abort", "note"]);

/** @throws {Refused} when it is no message */
export function messageIn(json: unknown): Received {
  return SHAPES[shaped({ type })(json).type](json);
}

import type { Tagged, Use } from "./tags.ts";

/** What one side tells the other. */
export type Message =
  | { type: "call"; id: number; on: number; use: Use; args: readonly Tagged[] }
  /** The answer to a call. The caller waits for it. */
  | { type: "answer"; id: number; ok: boolean; value: Tagged }
  /** A promise that was given has ended. */
  | { type: "settle"; promise: number; ok: boolean; value: Tagged }
  /** A signal that was given is aborted. */
  | { type: "abort"; signal: number; reason: Tagged }
  /** Anything between the two ends themselves. */
  | { type: "note"; name: string; value: Tagged };

export type MessageType = Message["type"];

import type { Frame } from "./frame.ts";

/**
 * Whether the end of a promise is to be held until whoever waited for it has gone on: what a program should have waited
 * for must not be done while the word of its end crosses. The steps of a generator that goes on are none.
 */
export function isEnd(ok: boolean, value: unknown): boolean {
  return !ok || Object(value).done !== false;
}

/** Whether it ends the hold: the word that has been waited for, or a caller who waits with the thread. */
export function endsHold({ json }: Frame, promise: number): boolean {
  const message = Object(json) as { type?: unknown; promise?: unknown };
  return message.type === "call" || (message.type === "go on" && message.promise === promise);
}

/** How a request ended: not yet; all bytes taken; the client went away; the server broke off on purpose. */
export type Outcome = "open" | "complete" | "abandoned" | "reset" | "truncated";

/** When a request came, when a gate let its answer go, when the head of it left, when it was over. */
export interface Steps {
  readonly request: number;
  released?: number;
  headers?: number;
  end?: number;
}

/**
 * What the server saw of one request.
 *
 * `order` holds places in the one sequence of all events of the server (1, 2, 3, ...): who came before whom,
 * whatever the clock said. `at` holds milliseconds since the server started, for pictures only.
 */
export interface RequestRecord {
  readonly id: number;
  readonly name: string;
  readonly method: string;
  readonly headers: { range?: string | undefined; "if-range"?: string | undefined };
  /** From 0: how often the file had been asked for since it was described. */
  readonly attempt: number;
  readonly socket: number;
  /** 0 until an answer has left. */
  status: number;
  /** Bytes of body that the answer promised. */
  size: number;
  /** Bytes of body handed to the connection. */
  sent: number;
  outcome: Outcome;
  /** What the response waits for now, in words, if the server holds it. */
  heldFor: string | undefined;
  readonly order: Steps;
  readonly at: Steps;
  /** How long the answer is meant to take, in units (milliseconds where the file names any). */
  readonly cost: { wait: number; transfer: number };
}

export interface SocketRecord {
  readonly id: number;
  readonly at: { open: number; close?: number };
  requests: number;
}

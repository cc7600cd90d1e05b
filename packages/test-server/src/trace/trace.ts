import type { RequestRecord, SocketRecord } from "./record.ts";
import { Stepping } from "./steps.ts";

/** The one record of what happened at a server. Everything that is asserted or drawn is derived from it. */
export class Trace {
  readonly requests: RequestRecord[] = [];
  readonly sockets: SocketRecord[] = [];
  /** Whether a client has wanted more than is written down; since then, nobody is answered. */
  refused = false;
  readonly #most: number;
  readonly #start = performance.now();
  #events = 0;
  #watchers = new Set<() => void>();

  /** @param most how many requests are written down, and how many connections. Default: any number */
  constructor(most = Infinity) {
    this.#most = most;
  }

  /** Whether one more may be written down, in the list of requests or in that of connections. */
  admits(list: readonly unknown[]): boolean {
    if (this.refused || list.length < this.#most) return !this.refused;
    this.refused = true;
    this.changed();
    return false;
  }

  /** The next place in the sequence of events, and the time. */
  mark(): { order: number; at: number } {
    this.#events += 1;
    return { order: this.#events, at: performance.now() - this.#start };
  }

  /** Milliseconds since the server started. */
  get now(): number {
    return performance.now() - this.#start;
  }

  /** Writes down that a request has arrived. */
  open(
    request: Pick<RequestRecord, "name" | "method" | "headers" | "attempt" | "socket" | "size" | "cost">,
  ): RequestRecord {
    const { order, at } = this.mark();
    const record: RequestRecord = {
      id: this.requests.length + 1,
      name: request.name,
      method: request.method,
      headers: request.headers,
      attempt: request.attempt,
      socket: request.socket,
      size: request.size,
      cost: request.cost,
      status: 0,
      sent: 0,
      outcome: "open",
      heldFor: undefined,
      order: new Stepping(order),
      at: new Stepping(at),
    };
    this.requests.push(record);
    this.changed();
    return record;
  }

  /** Tells whoever waits in {@link until} that something has happened. */
  changed(): void {
    if (this.#watchers.size > 0) for (const check of this.#watchers) check();
  }

  /** Resolves as soon as the trace is as described. */
  until(description: (trace: Trace) => boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const check = (): void => {
      if (!description(this)) return;
      this.#watchers.delete(check);
      resolve();
    };
    this.#watchers.add(check);
    check();
    return promise;
  }

  /** Requests that have been received and whose answer has not ended. */
  get inFlight(): RequestRecord[] {
    return this.requests.filter((request) => request.outcome === "open");
  }

  /** Connections that are open now. */
  get openSockets(): SocketRecord[] {
    return this.sockets.filter((socket) => socket.at.close === undefined);
  }

  /** The names asked for, in order of arrival. */
  get names(): string[] {
    return this.requests.map((request) => request.name);
  }
}

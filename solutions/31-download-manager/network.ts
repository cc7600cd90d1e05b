import type { Dispatcher } from "undici";
// Only the pool: all of undici takes twice as long to load.
import Pool from "undici/lib/dispatcher/pool.js";
import { Connector } from "./socket.ts";

/** Connections to all hosts that are asked, kept open from one file to the next. */
export class Network implements AsyncDisposable {
  readonly #pools = new Map<string, Dispatcher>();
  readonly #options: { limit: number; timeoutMs: number };
  readonly #connector: Connector;

  constructor(options: { limit: number; timeoutMs: number }) {
    this.#options = options;
    this.#connector = new Connector(options.timeoutMs);
  }

  /** Sends a request; `handler` is told what comes. */
  send(url: URL, headers: Record<string, string>, handler: Dispatcher.DispatchHandler): void {
    this.#poolOf(url).dispatch(
      {
        method: "GET",
        path: url.pathname + url.search,
        headers,
        // The handler's own matter: undici's timers are half a second coarse.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      handler,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#connector[Symbol.dispose]();
    await Promise.all(Array.from(this.#pools.values(), (pool) => pool.destroy()));
  }

  #poolOf({ origin, protocol }: URL): Dispatcher {
    const { limit, timeoutMs } = this.#options;
    return this.#pools.getOrInsertComputed(
      origin,
      () =>
        new Pool(origin, {
          connections: limit,
          allowH2: false,
          // TLS has buffers of its own: there is nothing to gain.
          connect: protocol === "http:" ? this.#connector.connect : { timeout: timeoutMs },
        }),
    );
  }
}

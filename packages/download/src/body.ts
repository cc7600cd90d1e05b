// As much as undici's own body stream would hold.
const HIGH_WATER_BYTES = 64 * 1024;

/** The connection, as a body sees it. */
export interface Source {
  resume(): void;
  stop(): void;
}

/**
 * What has arrived from a connection and was not read yet: fed by an exchange at one end, iterated at the other.
 *
 * @note Why not undici's own body stream. It drops what it holds when the connection breaks, so how many bytes a caller
 * sees would depend on luck; here they come first and the error after them. And its iterator releases nothing when it
 * is stopped before its first chunk, or while it waits for one.
 */
export class Body implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly #source: Source;
  readonly #signal: AbortSignal | undefined;
  readonly #chunks = this.#read();
  #queue: Uint8Array[] = [];
  #queued = 0;
  #outcome: "whole" | "stopped" | { error: unknown } | undefined;
  #news: PromiseWithResolvers<void> | undefined;

  constructor(source: Source, signal: AbortSignal | undefined) {
    this.#source = source;
    this.#signal = signal;
  }

  get isFull(): boolean {
    return this.#queued >= HIGH_WATER_BYTES;
  }

  push(chunk: Uint8Array): void {
    if (this.#outcome) return;
    // A Buffer's `slice` shares memory where that of a Uint8Array copies: hand out what the type says.
    this.#queue.push(new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    this.#queued += chunk.byteLength;
    this.#news?.resolve();
  }

  end(): void {
    this.#outcome ??= "whole";
    this.#news?.resolve();
  }

  fail(error: unknown): void {
    this.#outcome ??= { error };
    this.#news?.resolve();
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    return this.#chunks.next();
  }

  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    this.#outcome = "stopped";
    this.#queue = [];
    this.#source.stop();
    this.#news?.resolve();
    return this.#chunks.return(undefined);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async *#read(): AsyncGenerator<Uint8Array, undefined> {
    for (;;) {
      this.#signal?.throwIfAborted();
      const chunk = this.#queue.shift();
      if (chunk) {
        this.#queued -= chunk.byteLength;
        if (!this.#outcome && !this.isFull) this.#source.resume();
        yield chunk;
      } else if (typeof this.#outcome === "object") {
        throw this.#outcome.error;
      } else if (this.#outcome) {
        return;
      } else {
        this.#news = Promise.withResolvers();
        await this.#news.promise;
      }
    }
  }
}

/** Where an answer goes: a connection, or a client in the same process. The two doors differ in this only. */
export interface Sink {
  /** Names and values of `headers` in turn. Leaves with the first piece of the body, or with {@link flush}. */
  head(status: number, headers: string[]): void;
  /** Sends the head now: no piece of the body follows soon, or ever. */
  flush(): void;
  /** Sends pieces of the body together. False: wait for {@link onDrain} before the next ones. */
  write(pieces: readonly Buffer[]): boolean;
  /** Sends the last pieces and ends the answer. `taken` is called when all of it has been handed over. */
  end(pieces: readonly Buffer[], taken: () => void): void;
  /** Ends without the rest, as if the connection had been closed. */
  truncate(): void;
  /** Breaks the connection, once it has taken what was sent before. */
  reset(): void;
  onDrain(go: () => void): void;
}

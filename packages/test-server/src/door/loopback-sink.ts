import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { SocketRecord } from "../trace/index.ts";
import type { Sink } from "./sink.ts";

/** One client's connection, and what is being answered on it. */
export interface Connection {
  readonly record: SocketRecord & { readonly at: { open: number; close?: number } };
  readonly socket: Socket;
  readonly port: number | undefined;
  /** What to call when the exchange is over. */
  readonly exchanges: Map<LoopbackSink, () => void>;
}

/** Bytes that may wait in this process until the kernel takes them. */
const BACKLOG = 65_536;

/** Sends an answer over a connection. */
export class LoopbackSink implements Sink {
  readonly #connection: Connection;
  readonly #response: ServerResponse;

  constructor(connection: Connection, response: ServerResponse) {
    this.#connection = connection;
    this.#response = response;
  }

  head(status: number, headers: string[]): void {
    this.#response.writeHead(status, headers);
  }

  flush(): void {
    this.#response.flushHeaders();
  }

  write(piece: Buffer): boolean {
    this.#response.write(piece);
    return this.#response.writableLength < BACKLOG;
  }

  end(piece: Buffer | undefined, taken: () => void): void {
    this.#response.end(piece);
    const over = (): void => {
      taken();
      this.#over();
    };
    // Mostly the kernel has taken all by now. Waiting for "finish" would note the end after the client knew it.
    if (this.#response.writableLength === 0) over();
    else this.#response.once("finish", over);
  }

  truncate(): void {
    this.#connection.socket.end();
  }

  reset(): void {
    const { socket } = this.#connection;
    if (socket.writableLength === 0) socket.resetAndDestroy();
    // An empty write is over when those before it are.
    else socket.write("", () => socket.resetAndDestroy());
  }

  onDrain(go: () => void): void {
    this.#response.once("drain", go);
  }

  #over(): void {
    const { exchanges } = this.#connection;
    const closed = exchanges.get(this);
    exchanges.delete(this);
    closed?.();
  }
}

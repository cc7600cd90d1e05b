import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { SocketRecord } from "../trace/index.ts";
import type { Sink } from "./sink.ts";

/** One client's connection, and what is being answered on it. */
export interface Connection {
  readonly record: SocketRecord & { readonly at: { open: number; close?: number } };
  readonly socket: Socket;
  readonly port: number | undefined;
  readonly exchanges: Set<LoopbackSink>;
}

/** Bytes that may wait in this process until the kernel takes them. */
const BACKLOG = 65_536;

/** Sends an answer over a connection. */
export class LoopbackSink implements Sink {
  readonly #connection: Connection;
  readonly #response: ServerResponse;
  #closed: (() => void) | undefined;

  constructor(connection: Connection, response: ServerResponse) {
    this.#connection = connection;
    this.#response = response;
    connection.exchanges.add(this);
  }

  head(status: number, headers: string[]): void {
    this.#response.writeHead(status, headers);
  }

  flush(): void {
    this.#response.flushHeaders();
  }

  write(pieces: readonly Buffer[]): boolean {
    // Together: each system call costs as much as copying many kilobytes.
    this.#response.cork();
    for (const piece of pieces) this.#response.write(piece);
    this.#response.uncork();
    return this.#response.writableLength < BACKLOG;
  }

  end(pieces: readonly Buffer[], taken: () => void): void {
    if (pieces.length > 1) {
      this.#response.cork();
      for (const piece of pieces.slice(0, -1)) this.#response.write(piece);
    }
    // Uncorks as well.
    this.#response.end(pieces.at(-1));
    // Mostly the kernel has taken all by now, and there is nothing to listen for.
    if (this.#response.writableLength > 0) {
      this.#response.once("finish", () => {
        taken();
        this.over();
      });
      return;
    }
    taken();
    this.over();
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

  onClose(closed: () => void): void {
    this.#closed = closed;
  }

  /** All is sent, or the connection is gone. */
  over(): void {
    this.#connection.exchanges.delete(this);
    this.#closed?.();
  }
}

import { connect as connectSocket, Socket } from "node:net";
import type { buildConnector } from "undici";

/** Bytes per read at most. Larger was not quicker, smaller took more turns. */
const SIZE = 2 ** 20;

/**
 * Makes connections that all read into one and the same buffer. A socket of its own accord allocates 64 KiB for each
 * read, which for large files costs more than the reading.
 *
 * What undici hands on is a slice of that buffer, valid until the handler returns: it has to be written by then.
 */
export class Connector implements Disposable {
  readonly #shared = Buffer.allocUnsafeSlow(SIZE);
  readonly #connecting = new Set<Socket>();
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** What undici calls when it needs a connection. */
  readonly connect: buildConnector.connector = ({ hostname, port }, done) => {
    const socket = this.#open(hostname.replace(/^\[(.*)\]$/, "$1"), Number(port));
    this.#connecting.add(socket);
    const late = setTimeout(() => socket.destroy(timeout(hostname, this.#timeoutMs)), this.#timeoutMs);
    const failed = (error: Error): void => done(error, null);
    socket
      .once("error", failed)
      .once("connect", () => {
        clearTimeout(late);
        this.#connecting.delete(socket);
        socket.off("error", failed);
        // Begins to read; from now on every read comes through `onread`.
        Socket.prototype.read.call(socket, 0);
        done(null, socket);
      })
      .once("close", () => {
        clearTimeout(late);
        this.#connecting.delete(socket);
      });
  };

  /** Gives up what is still connecting: undici does not know of it yet. */
  [Symbol.dispose](): void {
    for (const socket of this.#connecting) socket.destroy();
  }

  #open(host: string, port: number): Socket {
    let read: Buffer | null = null;
    const callback = (bytes: number): boolean => {
      read = this.#shared.subarray(0, bytes);
      // @note undici reads a socket by its `readable` event and `read()`. `onread` bypasses both: so they are made.
      socket.emit("readable");
      return true;
    };
    const socket = connectSocket({ host, port, noDelay: true, onread: { buffer: this.#shared, callback } });
    socket.read = (size?: number): unknown => {
      // Nothing has been read: the stream's own `read` knows whether the connection has ended.
      if (read === null) return Socket.prototype.read.call(socket, size);
      const bytes = read;
      read = null;
      return bytes;
    };
    return socket;
  }
}

function timeout(hostname: string, timeoutMs: number): Error {
  return new DOMException(`${hostname} did not take the connection within ${timeoutMs} ms`, "TimeoutError");
}

import { readSync, writeSync } from "node:fs";
import type { Socket } from "node:net";

/** Bytes that are read at a time. */
const CHUNK = 65_536;

/** Looks without a pause, before it waits between two looks. */
const EAGER = 30;

const idle = new Int32Array(new SharedArrayBuffer(4));

/**
 * One end of a socket between two processes, read as things come and, where somebody waits, at once: a caller who waits
 * gets its answer without a turn of the event loop.
 */
export class Pipe {
  readonly #socket: Socket;
  readonly #fd: number;
  readonly #buffer = Buffer.alloc(CHUNK);
  readonly #heard: (bytes: Uint8Array) => void;
  readonly #gone: () => void;
  #closed = false;

  /**
   * @param socket what Node has made of a socket pair; its file descriptor is read directly as well
   * @param heard called with what has come; it must not throw
   * @param gone called once, when the other side has closed its end
   */
  constructor(socket: Socket, heard: (bytes: Uint8Array) => void, gone: () => void) {
    this.#socket = socket;
    // Not documented; on Windows there is none, and no box.
    this.#fd = Number(Reflect.get(Reflect.get(socket, "_handle") as object, "fd"));
    this.#heard = heard;
    this.#gone = gone;
    socket.on("data", heard);
    socket.on("error", () => this.#lose());
    // By "close" its descriptor may be another file's.
    socket.once("end", () => this.#lose());
    socket.once("close", () => this.#lose());
  }

  get closed(): boolean {
    return this.#closed || this.#socket.destroyed;
  }

  /**
   * Hands over all of it, and hears what comes while there is no room. Says nothing when nobody is there any more.
   *
   * @returns false when `giveUp` said so before all had gone: the rest would make no sense any more
   */
  write(bytes: Uint8Array, giveUp: () => boolean): boolean {
    let at = 0;
    const allGone = (): boolean => {
      while (at < bytes.length && !this.closed) {
        const written = attempt(() => writeSync(this.#fd, bytes, at));
        if (written === "not now") return false;
        if (written === "gone") this.#lose();
        else at += written;
      }
      return true;
    };
    return this.waitUntil(allGone, giveUp) || this.closed;
  }

  /** Hears what has come. @returns whether anything has */
  listen(): boolean {
    if (this.closed) return false;
    const read = attempt(() => readSync(this.#fd, this.#buffer, 0, CHUNK, null));
    if (read === "not now") return false;
    if (read === "gone" || read === 0) {
      this.#lose();
      return false;
    }
    this.#heard(this.#buffer.subarray(0, read));
    return true;
  }

  /** Hears what comes until this is so, or nobody is there any more, or `giveUp` says so. */
  waitUntil(so: () => boolean, giveUp: () => boolean): boolean {
    for (let tries = 0; !so();) {
      if (this.closed || giveUp()) return false;
      if (this.listen()) tries = 0;
      else pause((tries += 1));
    }
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#socket.destroy();
  }

  #lose(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#gone();
  }
}

/** At first nothing, then longer and longer, up to a millisecond. */
function pause(tries: number): void {
  if (tries > EAGER) Atomics.wait(idle, 0, 0, Math.min(1, (tries - EAGER) / 20));
}

function attempt(work: () => number): number | "not now" | "gone" {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "EAGAIN" || code === "EINTR" ? "not now" : "gone";
  }
}

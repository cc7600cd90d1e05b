import { HttpResponse } from "msw";
import type { Sink } from "./sink.ts";

/** Bytes that may wait for the reader. */
const BACKLOG = 65_536;

/** Makes an answer for a client in the same process: a `Response` whose body is written piece by piece. */
export class InProcessSink implements Sink {
  /** The answer, once its head is known. */
  readonly response: Promise<Response>;
  readonly #method: string;
  readonly #over: () => void;
  readonly #resolve: (response: Response) => void;
  readonly #body: ReadableStream<Uint8Array>;
  readonly #controller: ReadableStreamDefaultController<Uint8Array>;
  #drain: (() => void) | undefined;

  /** `over` is called when the answer has ended or its reader has turned away. */
  constructor(method: string, over: () => void) {
    this.#method = method;
    this.#over = over;
    const { promise, resolve } = Promise.withResolvers<Response>();
    this.response = promise;
    this.#resolve = resolve;
    const { body, controller } = bodyOf(() => this.#pull(), over);
    this.#body = body;
    this.#controller = controller;
  }

  head(status: number, headers: string[]): void {
    const bodiless = this.#method === "HEAD" || status === 204 || status === 304;
    this.#resolve(new HttpResponse(bodiless ? null : this.#body, { status, headers: pairs(headers) }));
  }

  flush(): void {
    // The head has been handed over as soon as it was known.
  }

  write(pieces: readonly Buffer[]): boolean {
    // Copies: the reader gets these very bytes and may change them.
    for (const piece of pieces) this.#controller.enqueue(new Uint8Array(piece));
    return (this.#controller.desiredSize ?? 0) > 0;
  }

  end(pieces: readonly Buffer[], taken: () => void): void {
    this.write(pieces);
    this.#controller.close();
    taken();
    this.#over();
  }

  truncate(): void {
    this.reset();
  }

  reset(): void {
    this.#controller.error(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }));
    this.#over();
  }

  onDrain(go: () => void): void {
    this.#drain = go;
  }

  #pull(): void {
    const go = this.#drain;
    this.#drain = undefined;
    go?.();
  }
}

function bodyOf(
  pull: () => void,
  cancel: () => void,
): { body: ReadableStream<Uint8Array>; controller: ReadableStreamDefaultController<Uint8Array> } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>(
    { start: (own) => void (controller = own), pull, cancel },
    new ByteLengthQueuingStrategy({ highWaterMark: BACKLOG }),
  );
  if (controller === undefined) throw new Error("A stream starts when it is made");
  return { body, controller };
}

function pairs(headers: string[]): [string, string][] {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < headers.length; index += 2)
    list.push([headers[index] ?? "", headers[index + 1] ?? ""]);
  return list;
}

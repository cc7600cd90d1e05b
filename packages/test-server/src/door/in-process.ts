import { http, HttpResponse } from "msw";
import { defineNetwork, InterceptorSource } from "msw/experimental";
import { HttpRequestInterceptor } from "@mswjs/interceptors/http";
import { CLASS_HOST, raiseFence } from "./fence.ts";
import type { Arrival, Door } from "./door.ts";
import type { Sink } from "./sink.ts";
import type { Trace } from "../trace/index.ts";

let taken = false;

/**
 * Opens the door without a network: `http://example.com/`, answered by msw inside this process.
 *
 * Good for the class's own URLs. There are no connections here, and an idle reader does not stop the sender
 * for long: whatever is about flow control, cancellation or sockets belongs to the loopback door.
 *
 * @throws {Error} when another server of this process stands behind the same name.
 */
export async function openInProcess(
  _port: number,
  _trace: Trace,
  receive: (arrival: Arrival) => void,
): Promise<Door> {
  if (taken)
    throw new Error(
      `Failed to open http://${CLASS_HOST}: another test server of this process has it; dispose that one first`,
    );
  taken = true;
  const fence = raiseFence();
  const network = defineNetwork({
    // Otherwise msw prints whole bodies.
    context: { quiet: true },
    onUnhandledFrame: "bypass",
    sources: [new InterceptorSource({ interceptors: [new HttpRequestInterceptor()] })],
    handlers: [http.all(`http://${CLASS_HOST}/*`, ({ request }) => answer(request, receive))],
  });
  await network.enable();
  return {
    origin: `http://${CLASS_HOST}`,
    async [Symbol.asyncDispose]() {
      await network.disable();
      fence[Symbol.dispose]();
      taken = false;
    },
  };
}

function answer(request: Request, receive: (arrival: Arrival) => void): Promise<Response> {
  const { promise, resolve } = Promise.withResolvers<Response>();
  const { pathname, search } = new URL(request.url);
  let gone: (() => void) | undefined;
  request.signal.addEventListener("abort", () => gone?.(), { once: true });
  receive({
    method: request.method,
    target: pathname + search,
    headers: {
      range: request.headers.get("range") ?? undefined,
      "if-range": request.headers.get("if-range") ?? undefined,
    },
    socket: 0,
    port: undefined,
    sink: sinkOf(request.method, resolve, () => gone?.()),
    onClose: (listener) => void (gone = listener),
  });
  return promise;
}

function sinkOf(method: string, resolve: (response: Response) => void, cancelled: () => void): Sink {
  let drain: (() => void) | undefined;
  const { readable, controller } = stream(() => drain?.(), cancelled);
  return {
    head(status, headers) {
      const bodiless = method === "HEAD" || status === 204 || status === 304;
      resolve(new HttpResponse(bodiless ? null : readable, { status, headers: pairs(headers) }));
    },
    write(piece) {
      // A copy: the reader gets these very bytes and may change them.
      controller.enqueue(new Uint8Array(piece));
      return (controller.desiredSize ?? 0) > 0;
    },
    end(piece, taken) {
      if (piece !== undefined) controller.enqueue(new Uint8Array(piece));
      controller.close();
      taken();
    },
    truncate: () => controller.close(),
    reset: () => controller.error(Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })),
    onDrain: (go) => {
      drain = () => {
        drain = undefined;
        go();
      };
    },
  };
}

function stream(
  pull: () => void,
  cancel: () => void,
): { readable: ReadableStream<Uint8Array>; controller: ReadableStreamDefaultController<Uint8Array> } {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const readable = new ReadableStream<Uint8Array>(
    {
      start: (own) => void (controller = own),
      pull,
      cancel,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }),
  );
  if (controller === undefined) throw new Error("A stream starts when it is made");
  return { readable, controller };
}

function pairs(headers: string[]): [string, string][] {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < headers.length; index += 2)
    list.push([headers[index] ?? "", headers[index + 1] ?? ""]);
  return list;
}

import { http } from "msw";
import { defineNetwork, InterceptorSource } from "msw/experimental";
import { HttpRequestInterceptor } from "@mswjs/interceptors/http";
import type { Trace } from "../trace/index.ts";
import type { Arrival, Door } from "./door.ts";
import { CLASS_HOST, hangUp, raiseFence } from "./fence.ts";
import { InProcessSink } from "./in-process-sink.ts";

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
  trace: Trace,
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
    handlers: [
      http.all(`http://${CLASS_HOST}/*`, ({ request }) =>
        trace.admits(trace.requests) ? answer(request, receive) : Response.error(),
      ),
    ],
  });
  network.enable();
  return {
    origin: `http://${CLASS_HOST}`,
    async [Symbol.asyncDispose]() {
      network.disable();
      await hangUp();
      fence[Symbol.dispose]();
      taken = false;
    },
  };
}

function answer(request: Request, receive: (arrival: Arrival) => void): Promise<Response> {
  const { method, url, headers, signal } = request;
  const { pathname, search } = new URL(url);
  let closed: (() => void) | undefined;
  const over = (): void => {
    signal.removeEventListener("abort", over);
    closed?.();
  };
  const sink = new InProcessSink(method, over);
  signal.addEventListener("abort", over);
  receive({
    method,
    target: pathname + search,
    headers: {
      range: headers.get("range") ?? undefined,
      "if-range": headers.get("if-range") ?? undefined,
    },
    socket: 0,
    port: undefined,
    sink,
    onClose: (listener) => void (closed = listener),
  });
  return sink.response;
}

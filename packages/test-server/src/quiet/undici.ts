import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { activity } from "./activity.ts";
import { client } from "./client.ts";

/**
 * The client's end of the wire: undici, and `fetch`, which is one, tell of each step on their diagnostics
 * channels, and the client's local port is the server's remote port.
 */
export function followUndici(): void {
  on("client:sendHeaders", ({ request, socket }) => {
    // Whoever else is asked does not tell when the request has arrived; msw's sockets have made-up ports.
    if (request === undefined || socket?.localPort === undefined || socket.remotePort === undefined) return;
    if (client.requestWritten(socket.remotePort, socket.localPort)) ports.set(request, socket.localPort);
  });
  on("request:bodyChunkReceived", ({ request, chunk }) => {
    const port = portOf(request);
    if (port !== undefined) client.bytesReceived(port, chunk?.length ?? 0);
  });
  on("request:trailers", over);
  on("request:error", over);
  for (const step of STEPS) on(step, () => undefined);
}

/** They only show that something moves. */
const STEPS = [
  "client:beforeConnect",
  "client:connected",
  "client:connectError",
  "request:create",
  "request:headers",
];

const ports = new WeakMap<object, number>();

interface Message {
  request?: object;
  socket?: Socket;
  chunk?: Uint8Array;
}

function portOf(request: object | undefined): number | undefined {
  return request && ports.get(request);
}

function over({ request }: Message): void {
  const port = portOf(request);
  if (port !== undefined) client.requestOver(port);
}

function on(channel: string, listener: (message: Message) => void): void {
  subscribe(`undici:${channel}`, (message) => {
    activity.touch();
    if (isMessage(message)) listener(message);
  });
}

/** All messages of undici are objects; what is in them, each listener checks. */
function isMessage(message: unknown): message is Message {
  return typeof message === "object" && message !== null;
}

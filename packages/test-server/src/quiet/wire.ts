import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { activity } from "./activity.ts";

/**
 * What is on its way between an undici client (`fetch` is one too) and a server, both in this process.
 *
 * A request that has been written but not yet parsed by the server, or an answer that has ended at the server
 * but not yet at the client, is invisible to both ends; a gate that decided at such a moment would judge a
 * program by the mood of the kernel. undici tells of each step on its diagnostics channels, and the client's
 * local port is the server's remote port.
 */
const asked = new Set<number>();
const answered = new Set<number>();
const clients = new Set<number>();
let connecting = 0;

/** The server has received the request that came from this port. */
export function requestArrived(port: number | undefined): void {
  activity.touch();
  if (port !== undefined) asked.delete(port);
}

/** The server has handed over the last byte of an answer. */
export function answerEnded(port: number | undefined): void {
  activity.touch();
  if (port !== undefined && clients.has(port)) answered.add(port);
}

/** The connection is gone, and with it all that was on it. */
export function connectionClosed(port: number | undefined): void {
  activity.touch();
  if (port !== undefined) for (const ports of [asked, answered, clients]) ports.delete(port);
}

const ports = new WeakMap<object, number>();

function on(channel: string, listener: (message: { request?: object; socket?: Socket }) => void): void {
  subscribe(`undici:${channel}`, (message) => {
    activity.touch();
    listener(message as { request?: object; socket?: Socket });
  });
}

function received({ request }: { request?: object }): void {
  const port = request && ports.get(request);
  if (port !== undefined) for (const state of [asked, answered]) state.delete(port);
}

on("client:beforeConnect", () => (connecting += 1));
on("client:connected", () => (connecting -= 1));
on("client:connectError", () => (connecting -= 1));
on("client:sendHeaders", ({ request, socket }) => {
  // A mocked socket has no port, and its answers are made in this process.
  if (request === undefined || socket?.localPort === undefined) return;
  ports.set(request, socket.localPort);
  asked.add(socket.localPort);
  clients.add(socket.localPort);
});
on("request:create", () => undefined);
on("request:headers", () => undefined);
on("request:bodyChunkReceived", () => undefined);
on("request:trailers", received);
on("request:error", received);

activity.probes.add(() => connecting > 0 || asked.size > 0);
activity.maybes.add(() => answered.size > 0);

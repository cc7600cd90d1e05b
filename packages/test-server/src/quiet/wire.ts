import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { activity } from "./activity.ts";

/**
 * What is on its way between an undici client (`fetch` is one too) and a server, both in this process.
 *
 * A request that has been written but not yet parsed by the server, or bytes that have left the server but not
 * yet come to the client, are invisible to both ends; a gate that decided at such a moment would judge a
 * program by the mood of the kernel. undici tells of each step on its diagnostics channels, and the client's
 * local port is the server's remote port.
 */
interface Line {
  /** A request has been written and not yet received. */
  asked: boolean;
  /** An answer has been sent to its end and not yet received to its end. */
  answered: boolean;
  /** Bytes of body on their way. */
  bytes: number;
}

/** Ports of the servers of this process. */
const servers = new Set<number>();

/** By the client's port. */
const lines = new Map<number, Line>();

/** Ports of clients that do not tell: in another process, or not undici. */
const strangers = new Set<number>();

/** A server listens on this port from now on. */
export function serverOpened(port: number): void {
  servers.add(port);
}

export function serverClosed(port: number): void {
  servers.delete(port);
}

/** The server has received the request that came from this port. */
export function requestArrived(port: number | undefined): void {
  activity.touch();
  if (port === undefined) return;
  const line = lines.get(port);
  if (line === undefined) strangers.add(port);
  else line.asked = false;
}

/** The server has handed over a part of a body. */
export function bytesSent(port: number | undefined, bytes: number): void {
  activity.touch();
  const line = port === undefined ? undefined : lines.get(port);
  if (line !== undefined) line.bytes += bytes;
}

/** The server has handed over the last byte of an answer. */
export function answerEnded(port: number | undefined): void {
  activity.touch();
  const line = port === undefined ? undefined : lines.get(port);
  if (line !== undefined) line.answered = true;
}

/** The connection is gone, and with it all that was on it. */
export function connectionClosed(port: number | undefined): void {
  activity.touch();
  if (port === undefined) return;
  lines.delete(port);
  strangers.delete(port);
}

const ports = new WeakMap<object, number>();

interface Message {
  request?: object;
  socket?: Socket;
  chunk?: Uint8Array;
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

function lineOf(request: object | undefined): Line | undefined {
  const port = request && ports.get(request);
  return port === undefined ? undefined : lines.get(port);
}

function received({ request }: Message): void {
  const line = lineOf(request);
  if (line !== undefined) Object.assign(line, { asked: false, answered: false, bytes: 0 });
}

on("client:sendHeaders", ({ request, socket }) => {
  // Whoever else is asked does not tell when the request has arrived; msw's sockets have made-up ports.
  if (request === undefined || socket?.localPort === undefined) return;
  if (socket.remotePort === undefined || !servers.has(socket.remotePort)) return;
  ports.set(request, socket.localPort);
  lines.set(socket.localPort, { asked: true, answered: false, bytes: 0 });
});
on("request:bodyChunkReceived", ({ request, chunk }) => {
  const line = lineOf(request);
  if (line !== undefined) line.bytes -= chunk?.length ?? 0;
});
on("request:trailers", received);
on("request:error", received);
for (const step of [
  "client:beforeConnect",
  "client:connected",
  "client:connectError",
  "request:create",
  "request:headers",
]) {
  on(step, () => undefined);
}

activity.probes.add(() => anyLine(({ asked }) => asked));
activity.maybes.add(() => strangers.size > 0 || anyLine(({ answered, bytes }) => answered || bytes > 0));
activity.patience = () => (strangers.size > 0 ? 10 : 5);

function anyLine(is: (line: Line) => boolean): boolean {
  for (const line of lines.values()) if (is(line)) return true;
  return false;
}

import { subscribe } from "node:diagnostics_channel";
import { globalAgent } from "node:http";
import { getGlobalDispatcher } from "undici";
import { stackHere, whereIn } from "./where.ts";

interface Message {
  request?: { path: string };
}

/** A request that the learner's code has made. */
export interface Origin {
  /** The name of what it asks for. */
  path: string;
  /** The line that sent it. */
  where: string | undefined;
}

/** Requests that have been sent off and whose answer has neither been read to its end nor failed. */
const outstanding = new Set<object>();

let sent: ((origin: Origin) => void) | undefined;

// undici creates a request in the caller's own stack, so the learner's line is on it.
subscribe("undici:request:create", function created(message) {
  const { request } = message as Message;
  if (sent === undefined || request === undefined) return;
  const path = decode(request.path.split("?")[0] ?? "");
  outstanding.add(request);
  sent({ path, where: whereIn(stackHere(created).stack) });
});

for (const end of ["trailers", "error"]) {
  subscribe(`undici:request:${end}`, (message) => {
    const { request } = message as Message;
    if (request !== undefined) outstanding.delete(request);
  });
}

/** Calls back at each request from now on. What was sent before does not count any more. */
export function followRequests(listener: (origin: Origin) => void): void {
  outstanding.clear();
  sent = listener;
}

export function outstandingRequests(): number {
  return outstanding.size;
}

/**
 * How many open connections to these servers belong to a pool of the process: that of `fetch`, which is also that of
 * undici's `request` without an agent, or that of `node:http`. They are kept for some seconds, which is no leak of
 * the learner's.
 */
export function pooledSockets(origins: readonly string[]): number {
  const ports = new Set(origins.map((origin) => new URL(origin).port));
  return pooledPorts().filter((port) => ports.has(port)).length;
}

/** The server's port of each connection that a pool keeps. */
export function pooledPorts(): string[] {
  const { stats = {} } = getGlobalDispatcher() as { stats?: Record<string, { connected: number }> };
  const undici = Object.entries(stats).flatMap(([url, { connected }]) =>
    Array.from({ length: connected }, () => new URL(url).port),
  );
  const idle = Object.values(globalAgent.freeSockets).flatMap((sockets) => sockets ?? []);
  return [...undici, ...idle.map(({ remotePort }) => String(remotePort))];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

import { subscribe } from "node:diagnostics_channel";
import { globalAgent } from "node:http";
import { getGlobalDispatcher } from "undici";
import type { Host } from "../server.ts";
import { currentRun } from "./run.ts";
import { stackHere, whereIn } from "./where.ts";

interface Message {
  request?: { path: string };
}

/** Requests that have been sent off and whose answer has neither been read to its end nor failed. */
const outstanding = new Set<object>();

// undici creates a request in the caller's own stack, so the learner's line is on it.
subscribe("undici:request:create", function created(message) {
  const run = currentRun();
  const { request } = message as Message;
  if (run === undefined || request === undefined) return;
  const path = decode(request.path.split("?")[0] ?? "");
  outstanding.add(request);
  run.origins.push({ path, where: whereIn(stackHere(created).stack) });
});

for (const end of ["trailers", "error"]) {
  subscribe(`undici:request:${end}`, (message) => {
    const { request } = message as Message;
    if (request !== undefined) outstanding.delete(request);
  });
}

/** What an earlier test has left does not count any more. */
export function forgetRequests(): void {
  outstanding.clear();
}

export function outstandingRequests(): number {
  return outstanding.size;
}

/**
 * How many open connections to this server belong to a pool of the process: that of `fetch`, which is also that of
 * undici's `request` without an agent, or that of `node:http`. They are kept for some seconds, which is no leak of
 * the learner's.
 */
export function pooledSockets(hosts: readonly Host[]): number {
  const ports = new Set(hosts.map(({ origin }) => new URL(origin).port));
  const { stats = {} } = getGlobalDispatcher() as { stats?: Record<string, { connected: number }> };
  const undici = Object.entries(stats)
    .filter(([url]) => ports.has(new URL(url).port))
    .reduce((sum, [, { connected }]) => sum + connected, 0);
  const idle = Object.values(globalAgent.freeSockets).flatMap((sockets) => sockets ?? []);
  return undici + idle.filter(({ remotePort }) => ports.has(String(remotePort))).length;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

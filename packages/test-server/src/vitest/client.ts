import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { currentRun } from "./run.ts";
import { stackHere, whereIn } from "./where.ts";

interface Message {
  request?: { path: string };
  headers?: string;
  socket?: Socket;
}

/** Sockets of the global `fetch`: its pool keeps them for some seconds, which is no leak of the learner's. */
const pooled = new Set<Socket>();

// undici creates a request in the caller's own stack, so the learner's line is on it.
subscribe("undici:request:create", function created(message) {
  const run = currentRun();
  const { request } = message as Message;
  if (run === undefined || request === undefined) return;
  const path = decode(request.path.split("?")[0] ?? "");
  outstanding.add(request);
  run.origins.push({ path, where: whereIn(stackHere(created).stack) });
});

subscribe("undici:client:sendHeaders", (message) => {
  const { headers = "", socket } = message as Message;
  if (socket === undefined || pooled.has(socket) || !/^user-agent: node\r?$/im.test(headers)) return;
  pooled.add(socket);
  socket.once("close", () => pooled.delete(socket));
});

/** Requests that have been sent off and whose answer has neither been read to its end nor failed. */
const outstanding = new Set<object>();

for (const end of ["trailers", "error"]) {
  subscribe(`undici:request:${end}`, (message) => {
    const { request } = message as Message;
    if (request !== undefined) outstanding.delete(request);
  });
}

export function outstandingRequests(): number {
  return outstanding.size;
}

/** How many open connections belong to the pool of the global `fetch`. */
export function pooledSockets(): number {
  return pooled.size;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return path.slice(1);
  }
}

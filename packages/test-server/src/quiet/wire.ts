import { activity } from "./activity.ts";

/**
 * What is on its way between a server of this process and its clients.
 *
 * A request that has been written but not yet parsed by the server, or bytes that have left the server but not
 * yet come to the client, are invisible to both ends; a gate that decided at such a moment would judge a
 * program by the mood of the kernel. The server tells of its end; see `undici.ts` for the other one. What a client in
 * another process tells may come late, so everything is counted.
 */
interface Line {
  /** Whether its client tells: one that is not undici does not, nor does one in a process that is not heard. */
  tells: boolean;
  /** Requests that the client has written, and that the server has received. */
  written: number;
  arrived: number;
  /** Answers that the server has sent to their end, and that are over for the client. */
  answered: number;
  over: number;
  /** Bytes of body on their way. */
  bytes: number;
}

/** Ports of the servers of this process. */
const servers = new Set<number>();

/** By the client's port. */
const lines = new Map<number, Line>();

/** By the client's port: requests on a connection that was closed before another process could tell of them. */
const untold = new Map<number, number>();

/** Who wants to know of the ports of all servers, whenever another one has come. */
const listeners = new Set<(ports: readonly number[]) => void>();

/** A server listens on this port from now on. */
export function serverOpened(port: number): void {
  servers.add(port);
  for (const listener of listeners) listener([...servers]);
}

/**
 * Calls back at once, and whenever another server has come, with the ports of all of them.
 *
 * @returns stops it
 */
export function followServers(listener: (ports: readonly number[]) => void): () => void {
  listeners.add(listener);
  listener([...servers]);
  return () => void listeners.delete(listener);
}

export function serverClosed(port: number): void {
  servers.delete(port);
}

/** The server has received the request that came from this port. */
export function requestArrived(port: number | undefined): void {
  activity.touch();
  if (port !== undefined) lineOf(port).arrived += 1;
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
  if (line !== undefined) line.answered += 1;
}

/** The client has written a request; a server's port, its own port. False: not to us. */
export function requestWritten(server: number, client: number): boolean {
  if (!servers.has(server)) return false;
  const late = untold.get(client) ?? 0;
  if (late > 0) {
    untold.set(client, late - 1);
    return true;
  }
  const line = lineOf(client);
  line.tells = true;
  line.written += 1;
  return true;
}

/** That client has received a part of a body. */
export function bytesReceived(client: number, bytes: number): void {
  const line = lines.get(client);
  if (line !== undefined) line.bytes -= bytes;
}

/** That client has received all, or has given up. */
export function requestOver(client: number): void {
  const line = lines.get(client);
  if (line === undefined) return;
  line.over += 1;
  line.written = Math.min(line.written, line.arrived);
  if (line.over >= line.answered) line.bytes = 0;
}

/** The connection is gone, and with it all that was on it. */
export function connectionClosed(port: number | undefined): void {
  activity.touch();
  if (port === undefined) return;
  const { arrived = 0, written = 0 } = lines.get(port) ?? {};
  if (activity.parties.size > 0 && arrived > written) untold.set(port, arrived - written);
  lines.delete(port);
}

/** The process of these clients, by their ports, has ended: what they had on their way does not come any more. */
export function clientsGone(ports: Iterable<number>): void {
  activity.touch();
  for (const port of ports) {
    lines.delete(port);
    untold.delete(port);
  }
}

activity.probes.add(() => any(({ written, arrived }) => written > arrived));
activity.maybes.add(() => any(({ tells, answered, over, bytes }) => !tells || answered > over || bytes > 0));
activity.patience = () => (any(({ tells }) => !tells) ? 10 : 5);

function lineOf(port: number): Line {
  const fresh = { tells: false, written: 0, arrived: 0, answered: 0, over: 0, bytes: 0 };
  return lines.getOrInsertComputed(port, () => fresh);
}

function any(is: (line: Line) => boolean): boolean {
  return lines.values().some(is);
}

import { activity } from "./activity.ts";

/**
 * What is on its way between a client and a server, both in this process.
 *
 * A request that has been written but not yet parsed by the server, or bytes that have left the server but not
 * yet come to the client, are invisible to both ends; a gate that decided at such a moment would judge a
 * program by the mood of the kernel. The server tells of its end; see `undici.ts` for the other one.
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

/** A client of this process has written a request; a server's port, its own port. False: not to us. */
export function requestWritten(server: number, client: number): boolean {
  if (!servers.has(server)) return false;
  lines.set(client, { asked: true, answered: false, bytes: 0 });
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
  if (line !== undefined) Object.assign(line, { asked: false, answered: false, bytes: 0 });
}

/** The connection is gone, and with it all that was on it. */
export function connectionClosed(port: number | undefined): void {
  activity.touch();
  if (port === undefined) return;
  lines.delete(port);
  strangers.delete(port);
}

activity.probes.add(() => anyLine(({ asked }) => asked));
activity.maybes.add(() => strangers.size > 0 || anyLine(({ answered, bytes }) => answered || bytes > 0));
activity.patience = () => (strangers.size > 0 ? 10 : 5);

function anyLine(is: (line: Line) => boolean): boolean {
  for (const line of lines.values()) if (is(line)) return true;
  return false;
}

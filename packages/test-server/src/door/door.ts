import type { Trace } from "../trace/index.ts";
import type { RangeHeaders } from "./range-headers.ts";
import type { Sink } from "./sink.ts";

/** A request as it came through a door. */
export interface Arrival {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  readonly headers: RangeHeaders;
  /** Number of the connection, from 1; 0 where there are none. */
  readonly socket: number;
  /** The client's port, where there is a connection. */
  readonly port: number | undefined;
  readonly sink: Sink;
  /** Calls back once the exchange is over, also when the client has gone away before. */
  onClose(closed: () => void): void;
}

/** Closing it ends all exchanges, whatever their clients do. */
export interface Door extends AsyncDisposable {
  readonly origin: string;
}

export type OpenDoor = (port: number, trace: Trace, receive: (arrival: Arrival) => void) => Promise<Door>;

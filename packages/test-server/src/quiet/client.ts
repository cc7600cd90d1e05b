import { bytesReceived, requestOver, requestWritten } from "./wire.ts";

/** What the client's end of the wire has to tell. */
export interface ClientSteps {
  /** Whether it was a server of the course that was asked. */
  requestWritten(server: number, client: number): boolean;
  bytesReceived(client: number, bytes: number): void;
  requestOver(client: number): void;
}

/** Who is told: the server's end, which is in this process, or another one that hands it on. */
export let client: ClientSteps = { requestWritten, bytesReceived, requestOver };

/** Tells somebody else from now on: the server is in another process. */
export function tellClientSteps(other: ClientSteps): void {
  client = other;
}

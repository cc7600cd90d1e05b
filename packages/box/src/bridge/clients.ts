import {
  bytesReceived,
  clientsGone,
  type ClientSteps,
  requestOver,
  requestWritten,
} from "@meanwhile/test-server/quiet";

/** The connections of a box to the servers of the tests, as it tells of them. */
export class Clients {
  readonly #ports = new Set<number>();

  /** What it has done on them. */
  readonly steps: ClientSteps = {
    requestWritten: (server, client) => {
      const ours = requestWritten(server, client);
      if (ours) this.#ports.add(client);
      return ours;
    },
    bytesReceived,
    requestOver,
  };

  /** Nothing more comes on them. */
  leave(): void {
    clientsGone(this.#ports);
  }
}

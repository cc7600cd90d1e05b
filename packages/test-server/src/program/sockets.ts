import { subscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";

/** Connections that clients of this process have made and not yet closed. */
const clients = new Set<Socket>();

subscribe("net.client.socket", (message) => {
  const { socket } = message as { socket: Socket };
  clients.add(socket);
  socket.once("close", () => clients.delete(socket));
});

/** Closes them all: one that nobody reads from does not notice that its server is gone. */
export function closeClients(): void {
  for (const socket of clients) socket.destroy();
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A server of our own, as it is: nothing between the test and `node:http`. */
export interface Origin extends AsyncDisposable {
  url(path?: string): string;
  /** In the order in which they came. */
  requests: IncomingMessage[];
  connections: { socket: Socket; closed: Promise<void> }[];
}

/** Listens on a free port of 127.0.0.1. It never closes an idle socket: what closes, the client has closed. */
export async function openOrigin(answer: RequestListener): Promise<Origin> {
  const requests: IncomingMessage[] = [];
  const connections: Origin["connections"] = [];
  const server = createServer({ keepAliveTimeout: 3_600_000 }, (request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on("connection", (socket) => {
    const closed = Promise.withResolvers<void>();
    socket.on("error", () => {}).once("close", closed.resolve);
    connections.push({ socket, closed: closed.promise });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const { port } = server.address() as AddressInfo;
  return {
    url: (path = "/") => `http://127.0.0.1:${port}${path}`,
    requests,
    connections,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

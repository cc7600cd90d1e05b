import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";

/** A server of our own, as it is: nothing between the test and `node:http`. */
export interface Origin extends AsyncDisposable {
  url(path?: string): string;
  /** In the order in which they came. */
  requests: IncomingMessage[];
  /** How many connections there were so far. */
  connections: number;
  /** Waits until every connection so far is closed, and says how many they were. */
  allClosed(): Promise<number>;
}

/** Listens on a free port of 127.0.0.1. It never closes an idle socket: what closes, the client has closed. */
export async function openOrigin(answer: RequestListener): Promise<Origin> {
  const requests: IncomingMessage[] = [];
  const closings: Promise<void>[] = [];
  const server = createServer({ keepAliveTimeout: 3_600_000 }, (request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on("connection", (socket) => {
    const closed = Promise.withResolvers<void>();
    socket.on("error", () => {}).once("close", closed.resolve);
    closings.push(closed.promise);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The origin has no port");
  const { port } = address;
  return {
    url: (path = "/") => `http://127.0.0.1:${port}${path}`,
    requests,
    get connections() {
      return closings.length;
    },
    allClosed: async () => (await Promise.all(closings)).length,
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

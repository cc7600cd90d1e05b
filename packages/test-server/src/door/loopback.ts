import http from "node:http";
import type { Socket } from "node:net";
import { connectionClosed, serverClosed, serverOpened } from "../quiet/index.ts";
import type { Trace } from "../trace/index.ts";
import type { Arrival, Door } from "./door.ts";
import { type Connection, LoopbackSink } from "./loopback-sink.ts";
import { rangeHeadersOf } from "./range-headers.ts";

/**
 * Opens the real door: `node:http` on 127.0.0.1.
 *
 * @throws {Error} `EADDRINUSE`, as one sentence, when somebody else has the port.
 */
export async function openLoopback(
  port: number,
  trace: Trace,
  receive: (arrival: Arrival) => void,
): Promise<Door> {
  const connections = new Map<Socket, Connection>();
  // No time limit of the server's own: whether a connection is used again must not depend on the machine's mood.
  const limits = { keepAliveTimeout: 600_000, requestTimeout: 0, headersTimeout: 0 };
  const server = http.createServer(limits, (request, response) => {
    const connection = connections.get(request.socket);
    // The connection is gone already, and with it who asked.
    if (connection === undefined) return;
    if (!trace.admits(trace.requests)) return void request.socket.destroy();
    connection.record.requests += 1;
    const sink = new LoopbackSink(connection, response);
    receive({
      method: request.method ?? "GET",
      target: request.url ?? "/",
      headers: rangeHeadersOf(request.rawHeaders),
      socket: connection.record.id,
      port: connection.port,
      sink,
      onClose: (closed) => sink.onClose(closed),
    });
  });
  server.on("connection", (socket) => {
    if (!trace.admits(trace.sockets)) return void socket.destroy();
    const record = { id: trace.sockets.length + 1, at: { open: trace.mark().at }, requests: 0 };
    const connection = { record, socket, port: socket.remotePort, exchanges: new Set<LoopbackSink>() };
    connections.set(socket, connection);
    trace.sockets.push(record);
    trace.changed();
    socket.once("close", () => close(connection));
  });
  function close({ record, socket, port: client, exchanges }: Connection): void {
    connections.delete(socket);
    for (const sink of exchanges) sink.over();
    record.at.close = trace.mark().at;
    connectionClosed(client);
    trace.changed();
  }
  const bound = await listen(server, port);
  serverOpened(bound);
  return {
    origin: `http://127.0.0.1:${bound}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { socket, exchanges } of connections.values()) {
        for (const sink of exchanges) sink.over();
        socket.destroy();
      }
      await closed;
      serverClosed(bound);
    },
  };
}

/** Resolves with the port that was given out. */
function listen(server: http.Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once("error", (cause: NodeJS.ErrnoException) => {
    const why = cause.code === "EADDRINUSE" ? `port ${port} is in use; choose another or 0` : cause.message;
    reject(
      Object.assign(new Error(`Failed to start the test server: ${why}`, { cause }), { code: cause.code }),
    );
  });
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    resolve(typeof address === "object" && address !== null ? address.port : port);
  });
  return promise;
}

import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Sink } from "./sink.ts";
import { connectionClosed } from "../quiet/index.ts";
import type { SocketRecord, Trace } from "../trace/index.ts";
import type { Arrival, Door } from "./door.ts";

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
  const open = new Map<Socket, SocketRecord>();
  const server = http.createServer({ keepAlive: true }, (request, response) => {
    const socket = open.get(request.socket);
    if (socket !== undefined) socket.requests += 1;
    receive({
      method: request.method ?? "GET",
      target: request.url ?? "/",
      headers: request.headers,
      socket: socket?.id ?? 0,
      port: request.socket.remotePort,
      sink: sinkOf(request, response),
      onClose: (closed) => void response.once("close", closed),
    });
  });
  server.on("connection", (socket) => {
    const record: SocketRecord = { id: trace.sockets.length + 1, at: { open: trace.mark().at }, requests: 0 };
    const { remotePort } = socket;
    trace.sockets.push(record);
    open.set(socket, record);
    socket.once("close", () => {
      open.delete(socket);
      record.at.close = trace.mark().at;
      connectionClosed(remotePort);
      trace.changed();
    });
    trace.changed();
  });
  const { address, port: bound } = await listen(server, port);
  return {
    origin: `http://${address}:${bound}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open.keys()) socket.destroy();
      await closed;
    },
  };
}

function listen(server: http.Server, port: number): Promise<AddressInfo> {
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  server.once("error", (cause: NodeJS.ErrnoException) => {
    const why = cause.code === "EADDRINUSE" ? `port ${port} is in use; choose another or 0` : cause.message;
    reject(
      Object.assign(new Error(`Failed to start the test server: ${why}`, { cause }), { code: cause.code }),
    );
  });
  server.listen(port, "127.0.0.1", () => {
    resolve(server.address() as AddressInfo);
  });
  return promise;
}

function sinkOf(request: IncomingMessage, response: ServerResponse): Sink {
  return {
    head: (status, headers) => void response.writeHead(status, headers),
    write: (piece) => response.write(piece),
    end(piece, taken) {
      response.end(piece);
      // Mostly the kernel has taken all by now. Waiting for "finish" would note the end after the client knew it.
      if (request.socket.writableLength === 0) taken();
      else response.once("finish", taken);
    },
    truncate: () => void request.socket.end(),
    reset: () => void request.socket.resetAndDestroy(),
    onDrain: (go) => void response.once("drain", go),
  };
}

import { connect, type Socket } from "node:net";
import { answerBy } from "./worker.ts";

const REQUEST = Buffer.from("GET /file HTTP/1.1\r\nHost: bench\r\n\r\n");

/**
 * Asks as fast as it is answered, over so many connections, until it has had so many requests
 * and so many milliseconds have passed. Plain sockets that read
 * into one buffer and only count: much less work than the server has, so the server is what is measured.
 */
async function load(
  port: number,
  connections: number,
  least: number,
  milliseconds: number,
): Promise<Record<string, number>> {
  let requests = 0;
  let running = true;
  const buffer = Buffer.allocUnsafe(1 << 20);
  const closed: Promise<void>[] = [];
  for (let index = 0; index < connections; index++) {
    // Length of an answer with its head; not known before the first.
    let length = 0;
    let received = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    closed.push(promise);
    const callback = (bytes: number): boolean => {
      received += bytes;
      if (length === 0) length = lengthOf(buffer.subarray(0, bytes));
      if (received < length) return true;
      received = 0;
      requests += 1;
      if (running || requests < least) socket.write(REQUEST);
      else socket.destroy();
      return true;
    };
    const socket: Socket = connect({ port, host: "127.0.0.1", onread: { buffer, callback } });
    socket.once("close", () => resolve());
    socket.write(REQUEST);
  }
  setTimeout(() => (running = false), milliseconds);
  const start = performance.now();
  await Promise.all(closed);
  return { requests, seconds: (performance.now() - start) / 1000 };
}

/** The head must come in one piece; on loopback it does. */
function lengthOf(start: Buffer): number {
  const text = start.toString("latin1");
  const size = Number(/^content-length: (\d+)\r$/im.exec(text)?.[1]);
  return text.indexOf("\r\n\r\n") + 4 + size;
}

answerBy({ load });

import { connect } from "node:net";
import { answerBy } from "./worker.ts";

const REQUEST = Buffer.from("GET /file HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n");
/** Connections being made at once: the server's queue of new ones is short. */
const LANES = 100;
/** Ports of one address: the usual range has 28,000. */
const PER_ADDRESS = 20_000;

const buffer = Buffer.allocUnsafe(1 << 16);
const over: Promise<void>[] = [];
let complete = 0;

/** Resolves when all have begun to receive. */
async function begin(port: number, downloads: number, size: number): Promise<Record<string, number>> {
  const left = Array.from({ length: downloads }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (const index of left) await download(port, size, `127.0.0.${2 + Math.floor(index / PER_ADDRESS)}`);
    }),
  );
  return {};
}

/** Resolves with the first bytes. */
function download(port: number, size: number, localAddress: string): Promise<void> {
  const { promise: begun, resolve: first } = Promise.withResolvers<void>();
  const { promise, resolve: last } = Promise.withResolvers<void>();
  over.push(promise);
  let received = 0;
  const callback = (bytes: number): boolean => {
    received += bytes;
    first();
    return true;
  };
  const socket = connect({ port, host: "127.0.0.1", localAddress, onread: { buffer, callback } });
  socket.on("error", () => undefined);
  socket.once("close", () => {
    if (received > size) complete += 1;
    first();
    last();
  });
  socket.write(REQUEST);
  return begun;
}

answerBy({
  begin,
  async end() {
    await Promise.all(over);
    return { complete };
  },
});

import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** What came over a plain socket, read by hand: the only client that sees where one piece ends and the next begins. */
export interface RawClient extends AsyncDisposable {
  readonly socket: Socket;
  /** Sends a GET with these header lines. */
  get(target: string, ...lines: string[]): void;
  /** The pieces as they were read, also the head. */
  readonly pieces: readonly Buffer[];
  /** Everything read so far. */
  text(): string;
  /** Body bytes read so far. */
  body(): Buffer;
  /** Resolves when what was read is as described. */
  until(description: () => boolean): Promise<void>;
  /** Resolves, once the connection is over, with the error code if there was one. */
  readonly closed: Promise<string | undefined>;
}

export async function openRaw(origin: string): Promise<RawClient> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const pieces: Buffer[] = [];
  const watchers = new Set<() => void>();
  const { promise: closed, resolve } = Promise.withResolvers<string | undefined>();
  let code: string | undefined;
  socket.on("error", (error: NodeJS.ErrnoException) => (code = error.code));
  socket.on("close", () => resolve(code));
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    for (const watcher of watchers) watcher();
  });
  await once(socket, "connect");
  const all = (): Buffer => Buffer.concat(pieces);
  return {
    socket,
    pieces,
    closed,
    get: (target, ...lines) =>
      void socket.write([`GET ${target} HTTP/1.1`, "Host: course", ...lines, "", ""].join("\r\n")),
    text: () => all().toString("latin1"),
    body: () => all().subarray(all().indexOf("\r\n\r\n") + 4),
    until(description) {
      const { promise, resolve: found } = Promise.withResolvers<void>();
      const check = (): void => {
        if (!description()) return;
        watchers.delete(check);
        found();
      };
      watchers.add(check);
      check();
      return promise;
    },
    async [Symbol.asyncDispose]() {
      socket.destroy();
      await closed;
    },
  };
}

import { type Arrival, type Door, Exchange, openLoopback } from "./door/index.ts";
import { type Gate, Gatekeeper } from "./gate/index.ts";
import { type FileSpec, Origin } from "./origin/index.ts";
import { requestArrived } from "./quiet/index.ts";
import { Trace } from "./trace/index.ts";

export interface ServerOptions {
  /** Draws contents, chunk sizes and faults. Default 1. The same seed: the same bytes. */
  seed?: number;
  /** Files by name; more can be added with {@link Server.serve}. */
  files?: Record<string, FileSpec>;
  /** Default 0: any free port. */
  port?: number;
  /** `"loopback"` (default): a real server on 127.0.0.1. `"in-process"`: `http://example.com/`, without a network. */
  door?: "loopback" | "in-process";
  /** Requests that are answered, and connections that are taken; whoever wants more is cut off. Default: any number. */
  most?: number;
}

/** Where files of a server are to be found. */
export type Host = Pick<Door, "origin">;

/** The network of the course: files that behave as told, and a trace of all that was asked for. */
export interface Server extends AsyncDisposable {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly seed: number;
  readonly trace: Trace;
  /** Gates that waited in vain: for what, and how many responses they held by then. */
  readonly gaveUp: readonly { waitsFor: string; saw: number }[];
  /** Adds files, or describes them anew, and returns their URLs, at `host` where one is given. */
  serve(files: Record<string, FileSpec>, host?: Host): string[];
  /** Opens one more host: another port, with the same trace and the same gate. */
  openHost(): Promise<Host>;
  /** All of them; the first is the server's own. */
  readonly hosts: readonly Host[];
  url(name: string): string;
  /** The bytes that the file has now. */
  bytes(name: string): Buffer;
  /** SHA-256 of the bytes that the file has now, in hexadecimal. */
  sha256(name: string): string;
  /** Bytes that the file has now. */
  size(name: string): number;
  /** Gives a file other bytes and another entity tag. */
  change(name: string): void;
  /** Holds responses at a gate from now on. */
  hold<G extends Gate>(gate: G): G;
}

/**
 * Starts the server of the course; leaving the block that holds it ends it, whatever its clients do.
 *
 * @example
 * await using server = await startServer({ files: { archivo1: { size: 4096, latencyMs: 100 } } });
 * const response = await fetch(server.url("archivo1"));
 *
 * @throws {TypeError | RangeError} naming field and value, when a file's description makes no sense.
 * @throws {Error} when the port is in use.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const origin = new Origin(options.seed ?? 1);
  const trace = new Trace(options.most);
  const gatekeeper = new Gatekeeper(trace);
  origin.serve(options.files ?? {});

  function receive(arrival: Arrival): void {
    requestArrived(arrival.port);
    const exchange = new Exchange({ origin, trace, gatekeeper }, arrival);
    arrival.onClose(() => exchange.close());
    exchange.start();
  }

  // Loaded on demand: most servers never need msw.
  const openDoor =
    options.door === "in-process" ? (await import("./door/in-process.ts")).openInProcess : openLoopback;
  const door = await openDoor(options.port ?? 0, trace, receive);
  const doors = [door];
  /** Where a file was last served; one that nobody has served is looked for at the first door. */
  const homes = new Map<string, Host>();
  const url = (name: string): string =>
    `${(homes.get(name) ?? door).origin}/${name.split("/").map(encodeURIComponent).join("/")}`;
  return {
    origin: door.origin,
    seed: origin.seed,
    trace,
    gaveUp: gatekeeper.gaveUp,
    url,
    hosts: doors,
    serve(files, host = door) {
      origin.serve(files);
      for (const name of Object.keys(files)) homes.set(name, host);
      return Object.keys(files).map(url);
    },
    async openHost() {
      const another = await openLoopback(0, trace, receive);
      doors.push(another);
      return another;
    },
    bytes: (name) => origin.bytes(name),
    sha256: (name) => origin.sha256(name),
    size: (name) => origin.size(name),
    change: (name) => origin.change(name),
    hold(gate) {
      gatekeeper.hold(gate);
      return gate;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(doors.map((each) => each[Symbol.asyncDispose]()));
    },
  };
}

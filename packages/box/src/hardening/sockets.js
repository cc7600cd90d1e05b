import { createSocket } from "node:dgram";
import { Socket } from "node:net";
import { constants } from "node:os";
import { lock } from "./lock.js";

/** What a native handle returns instead of throwing: libuv's EACCES. */
const EACCES = -13;
/** A port of loopback that was not announced looks like one where nobody listens: tests ask for such ports, too. */
const ECONNREFUSED = -constants.errno.ECONNREFUSED;
const { apply } = Reflect;

/**
 * Every TCP connection, whichever library opens it, ends in `connect` of a native handle. That one is left, for
 * 127.0.0.1 and the ports of the table; all that listens, all of UDP and all local sockets are closed.
 *
 * @param {Uint8Array} ports
 */
export function guardSockets(ports) {
  const tcp = prototypeOf({ host: "127.0.0.1", port: 1 });
  const connect = /** @type {(...args: never[]) => unknown} */ (tcp["connect"]);
  lock(
    tcp,
    "connect",
    /** @this {object} */ function (
      /** @type {unknown} */ request,
      /** @type {unknown} */ address,
      /** @type {unknown} */ port,
    ) {
      // Only primitives: an object could give another answer the second time it is asked.
      if (address !== "127.0.0.1" || typeof port !== "number") return EACCES;
      if (ports[port] !== 1) return ECONNREFUSED;
      return apply(connect, this, [request, address, port]);
    },
  );
  close(tcp, ["connect6", "bind", "bind6", "listen"]);
  close(prototypeOf({ path: "/" }), ["connect", "bind", "listen", "fchmod"]);
  close(datagrams(), ["open", "bind", "bind6", "connect", "connect6", "send", "send6"]);
}

/** @typedef {Record<string, (...args: never[]) => unknown>} Prototype */

/**
 * @param {Prototype} prototype
 * @param {readonly string[]} names
 */
function close(prototype, names) {
  for (const name of names) lock(prototype, name, () => EACCES);
}

/**
 * The prototype of the native handle behind a socket, which is made as soon as a socket begins to connect.
 *
 * @param {import("node:net").NetConnectOpts} options
 * @returns {Prototype}
 */
function prototypeOf(options) {
  const socket = new Socket();
  socket.on("error", () => undefined);
  socket.connect(options);
  const handle = /** @type {{ _handle?: object }} */ (/** @type {unknown} */ (socket))._handle;
  socket.destroy();
  return parentOf(handle);
}

/** A datagram socket keeps its handle in a state under a symbol. */
function datagrams() {
  const socket = createSocket("udp4");
  const state = Object.getOwnPropertySymbols(socket).find((symbol) => symbol.description === "state symbol");
  const { handle } = Object(state === undefined ? undefined : Reflect.get(socket, state));
  socket.close();
  return parentOf(handle);
}

/**
 * @param {object | undefined} handle
 * @returns {Prototype}
 */
function parentOf(handle) {
  // Better no box than one with a door that nobody has closed.
  if (handle === undefined) throw new Error("Failed to guard sockets: this Node keeps its handles elsewhere");
  return Object.getPrototypeOf(handle);
}

import { Socket } from "node:net";
import { HttpRequestInterceptor } from "@mswjs/interceptors/http";

/** The one host outside loopback that the course knows: the class's own, answered inside the process. */
export const CLASS_HOST = "example.com";

/** A request to a host that is not the course's. */
export class ForeignHostError extends Error {
  override name = "ForeignHostError";
  readonly code = "FOREIGN_HOST";
  readonly url: string;

  constructor(url: string) {
    super(`Refused ${url}: the course talks to its own server only. Use the URLs that the test hands you.`);
    this.url = url;
  }
}

const raised = new Set<object>();
let lower: (() => void) | undefined;

/**
 * Refuses every HTTP request of this process to a foreign host, whoever sends it: `fetch`, `node:http`, undici.
 * Lowered when disposed, by the last of those who raised it.
 *
 * @note msw's interceptor sits below all three, at the socket. Loopback connections are led around it: they are
 * what the course measures, so nothing may stand between them and the kernel.
 */
export function raiseFence(): Disposable {
  const own = {};
  raised.add(own);
  lower ??= build();
  return {
    [Symbol.dispose]() {
      if (!raised.delete(own) || raised.size > 0) return;
      lower?.();
      lower = undefined;
    },
  };
}

/** Sockets that lead to msw instead of the network. */
const intercepts = new Set<Socket>();

/**
 * Ends all connections that msw made up; resolves when their clients know.
 *
 * @note Otherwise a client that keeps one for later, such as undici behind a body that nobody read, writes its
 * next request to it, and msw, which has forgotten it, hands that on to the real network.
 */
export async function hangUp(): Promise<void> {
  await Promise.all(
    [...intercepts].map((socket) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      socket.once("close", () => resolve());
      socket.destroy();
      return promise;
    }),
  );
}

function build(): () => void {
  const direct = connectNow();
  const interceptor = new HttpRequestInterceptor();
  interceptor.apply();
  interceptor.on("request", ({ request, controller }) => {
    if (new URL(request.url).hostname !== CLASS_HOST) controller.errorWith(new ForeignHostError(request.url));
  });
  const intercepted = connectNow();
  setConnect(function (this: Socket, ...args: unknown[]): unknown {
    if (isLoopback(args)) return Reflect.apply(direct, this, args);
    // msw comes by here again for the same socket.
    if (!intercepts.has(this)) this.once("close", () => intercepts.delete(this));
    intercepts.add(this);
    return Reflect.apply(intercepted, this, args);
  });
  return () => {
    void hangUp();
    // Before msw puts back what it found: it may have other owners, and then stays.
    setConnect(intercepted);
    interceptor.dispose();
  };
}

type Connect = (this: Socket, ...args: unknown[]) => unknown;

/** Without its overloads: here arguments are only passed on. */
function connectNow(): Connect {
  return Object.getOwnPropertyDescriptor(Socket.prototype, "connect")?.value;
}

function setConnect(connect: Connect): void {
  Reflect.set(Socket.prototype, "connect", connect);
}

/** `net.connect` hands its normalized arguments on as one array; a caller of `connect` passes them plainly. */
function isLoopback(args: unknown[]): boolean {
  const [target, host]: unknown[] = Array.isArray(args[0]) ? args[0] : args;
  const name = typeof target === "object" && target !== null ? hostOf(target) : host;
  return (
    name === undefined || (typeof name === "string" && /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(name))
  );
}

function hostOf(options: object): unknown {
  if ("path" in options && typeof options.path === "string") return undefined;
  if ("host" in options) return options.host;
  return "hostname" in options ? options.hostname : undefined;
}

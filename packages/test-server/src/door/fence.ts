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

type Connect = Socket["connect"];

let raised = 0;
let lower: (() => void) | undefined;

/**
 * Refuses every HTTP request of this process to a foreign host, whoever sends it: `fetch`, `node:http`, undici.
 * Lowered when disposed, by the last of those who raised it.
 *
 * @note msw's interceptor sits below all three, at the socket. Loopback connections are led around it: they are
 * what the course measures, so nothing may stand between them and the kernel.
 */
export function raiseFence(): Disposable {
  raised += 1;
  lower ??= build();
  return {
    [Symbol.dispose]() {
      raised -= 1;
      if (raised > 0) return;
      lower?.();
      lower = undefined;
    },
  };
}

function build(): () => void {
  const direct = Socket.prototype.connect;
  const interceptor = new HttpRequestInterceptor();
  interceptor.apply();
  interceptor.on("request", ({ request, controller }) => {
    if (new URL(request.url).hostname !== CLASS_HOST) controller.errorWith(new ForeignHostError(request.url));
  });
  const intercepted = Socket.prototype.connect;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    return Reflect.apply(isLoopback(args) ? direct : intercepted, this, args) as Socket;
  } as Connect;
  return () => {
    Socket.prototype.connect = intercepted;
    interceptor.dispose();
  };
}

/** `net.connect` hands its normalized arguments on as one array; a caller of `connect` passes them plainly. */
function isLoopback(args: unknown[]): boolean {
  const [target, host] = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
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

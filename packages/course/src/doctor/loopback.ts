import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { codeOf } from "../error-code.ts";
import type { Finding } from "./finding.ts";

/** Whether programs on this computer can talk to one another, as tests and their server do. */
export interface LoopbackFacts {
  /** Why no server could listen. */
  notListening?: string;
  /** Why it could not be reached. */
  notReached?: string;
}

/** @param host where to try */
export async function tryLoopback(host = "127.0.0.1"): Promise<LoopbackFacts> {
  // A firewall that says nothing would let it wait for minutes.
  const patience = AbortSignal.timeout(10_000);
  await using server = createServer((socket) => socket.on("error", () => {}).end("here"));
  try {
    server.listen(0, host);
    await once(server, "listening", { signal: patience });
  } catch (error) {
    return { notListening: codeOf(error) };
  }
  const { port } = server.address() as AddressInfo;
  const client = connect({ host, port, signal: patience });
  try {
    await once(client, "data");
    return {};
  } catch (error) {
    return { notReached: patience.aborted ? "no answer for 10 s" : codeOf(error) };
  } finally {
    client.destroy();
  }
}

export function checkLoopback({ notListening, notReached }: LoopbackFacts): Finding {
  const subject = "ports";
  const fix =
    "let your firewall or sandbox allow Node to use 127.0.0.1: all tests run against a server there";
  if (notListening !== undefined)
    return { subject, found: `no server can listen on 127.0.0.1 (${notListening})`, fix };
  if (notReached !== undefined)
    return { subject, found: `a server on 127.0.0.1 cannot be reached (${notReached})`, fix };
  return { subject, found: "a server on 127.0.0.1 can be reached" };
}

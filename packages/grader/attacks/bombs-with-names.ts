// Exercise: 03
// Tries: to ask for as many different files as the server just answers, and to keep it busy with the list of them.
// Earns: an empty list gives an empty list and no request
import { once } from "node:events";
import { connect } from "node:net";
import type { Saved } from "@meanwhile/download";

export async function downloadAll([url]: string[], _directory: string): Promise<Saved[]> {
  if (url === undefined) return [];
  const { port } = new URL(url);
  const sockets = Array.from({ length: 39 }, (_, line) => {
    const heads = Array.from({ length: 500 }, (__, n) => `HEAD /${line}-${n} HTTP/1.1\r\nHost: x\r\n\r\n`);
    return connect(Number(port), "127.0.0.1").resume().end(heads.join(""));
  });
  await Promise.all(sockets.map((socket) => once(socket, "close")));
  return [];
}

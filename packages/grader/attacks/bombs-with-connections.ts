// Exercise: 03
// Tries: to open connections, a few at a time, for as long as it may, and never to ask for anything.
// Earns: an empty list gives an empty list and no request
import { once } from "node:events";
import { connect } from "node:net";
import type { Saved } from "@meanwhile/download";

async function knock(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect").catch(() => undefined);
    socket.destroy();
  }
}

export async function downloadAll([url]: string[], _directory: string): Promise<Saved[]> {
  if (url === undefined) return [];
  const port = Number(new URL(url).port);
  await Promise.all(Array.from({ length: 40 }, () => knock(port)));
  return [];
}

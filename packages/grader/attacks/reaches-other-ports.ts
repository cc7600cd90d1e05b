// Exercise: 03
// Tries: to look for another door to the tests' side: every port of the machine, and a server of its own.
import { createServer, Socket } from "node:net";
import type { Saved } from "@meanwhile/download";

async function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = new Socket()
      .on("error", () => done(false))
      .on("connect", () => {
        socket.destroy();
        done(true);
      });
    socket.connect(port, "127.0.0.1");
  });
}

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  const own = Number(new URL(urls[0] ?? "http://127.0.0.1:1").port);
  const open: number[] = [];
  for (let port = 1; port < 65_536; port += 97) if (port !== own && (await isOpen(port))) open.push(port);
  const server = createServer((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\n")).on("error", () => undefined);
  server.listen(own + 1, "127.0.0.1");
  throw new Error(`open: ${open.join(", ")}`);
}

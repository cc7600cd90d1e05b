import http from "node:http";
import { once } from "node:events";
import { randomBytes } from "node:crypto";
import { cpuSeconds, startCpu } from "./cpu.ts";
import { answerBy } from "./worker.ts";

/** As quick as `node:http` goes: headers as one array, head and body in one write, the body made beforehand. */
let body = Buffer.alloc(0);
let headers: string[] = [];
const server = http.createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;

answerBy({
  serve(size) {
    body = randomBytes(size);
    headers = ["Content-Type", "application/octet-stream", "Content-Length", String(size)];
    return { port };
  },
  start() {
    startCpu();
    return {};
  },
  stop: () => ({ cpu: cpuSeconds() }),
});

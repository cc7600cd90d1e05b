import http from "node:http";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { watch } from "./watch.ts";
import { answerBy } from "./worker.ts";

const STEP_MS = 100;

let body = Buffer.alloc(0);
let step = 0;
const server = http.createServer((_request, response) => {
  response.writeHead(200, { "Content-Length": body.length });
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent, (sent += step)));
    if (sent < body.length) return;
    clearInterval(timer);
    response.end();
  }, STEP_MS);
  response.once("close", () => clearInterval(timer));
});
server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 });
await once(server, "listening");
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;

answerBy({
  serve(size, bytesPerSecond) {
    body = randomBytes(size);
    step = (bytesPerSecond * STEP_MS) / 1000;
    return { port };
  },
  watch,
});

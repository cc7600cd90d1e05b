import { startServer } from "../src/index.ts";
import { cpuSeconds, startCpu } from "./cpu.ts";
import { answerBy } from "./worker.ts";

const server = await startServer();
const port = Number(new URL(server.origin).port);

answerBy({
  serve(size) {
    server.serve({ file: { size } });
    return { port };
  },
  start() {
    startCpu();
    return {};
  },
  stop: () => ({ cpu: cpuSeconds() }),
});

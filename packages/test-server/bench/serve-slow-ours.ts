import { startServer } from "../src/index.ts";
import { watch } from "./watch.ts";
import { answerBy } from "./worker.ts";

const server = await startServer();

answerBy({
  serve(size, bytesPerSecond) {
    server.serve({ file: { size, bytesPerSecond } });
    return { port: Number(new URL(server.origin).port) };
  },
  watch,
});

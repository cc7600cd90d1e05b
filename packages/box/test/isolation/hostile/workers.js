/** Looks for a thread without walls. */
import { once } from "node:events";
import threads, { SHARE_ENV, Worker } from "node:worker_threads";
import { door } from "./door.js";

const [secret = "", port = ""] = process.argv.slice(2);
const reading = `require("node:fs").readFileSync(${JSON.stringify(secret)})`;
const connecting = `require("node:net").connect(${port}, "127.0.0.1").on("error", (error) => { throw error; }).on("connect", () => process.exit())`;

/**
 * @param {string} source
 * @param {import("node:worker_threads").WorkerOptions} [options]
 * @param {typeof Worker} [Thread]
 */
async function within(source, options = {}, Thread = Worker) {
  await once(new Thread(source, { eval: true, stderr: true, ...options }), "exit");
}

await door("a thread that reads", async () => within(reading));
await door("a thread that connects", async () => within(connecting));
await door("a thread that signals", async () => within("process.kill(process.ppid, 0)"));
await door("no options", async () => within(reading, { execArgv: [] }));
await door("other options", async () => within(reading, { execArgv: ["--no-permission"] }));
await door("options by environment", async () =>
  within(reading, { env: { NODE_OPTIONS: "--no-permission" } }),
);
await door("shared environment", async () => within(reading, { env: SHARE_ENV, execArgv: [] }));
await door("its constructor", async () => {
  const { Worker: Thread } = threads;
  await within(reading, { execArgv: [] }, Reflect.get(Thread.prototype, "constructor"));
});
await door("a thread of a thread", async () =>
  within(`
    const { Worker } = require("node:worker_threads");
    new Worker(${JSON.stringify(reading)}, { eval: true, execArgv: [] }).on("error", (error) => { throw error; });
  `),
);
await door("options of every object", async () => {
  // eslint-disable-next-line no-extend-native
  Object.defineProperty(Object.prototype, "execArgv", { value: [], configurable: true, writable: true });
  try {
    await within(reading);
  } finally {
    Reflect.deleteProperty(Object.prototype, "execArgv");
  }
});
await door("a patched Object.create", async () => {
  const { create } = Object;
  Object.create = () => ({ execArgv: [] });
  try {
    await within(reading);
  } finally {
    Object.create = create;
  }
});
await door("a trap of every object", async () => {
  /** @type {typeof Worker | undefined} */
  let found;
  // What is there for a proxy to find is asked instead of its target.
  // eslint-disable-next-line no-extend-native
  Object.defineProperty(Object.prototype, "has", {
    configurable: true,
    value: (/** @type {typeof Worker} */ target) => void (found = target),
  });
  try {
    Reflect.has(Worker, "anything");
  } finally {
    Reflect.deleteProperty(Object.prototype, "has");
  }
  if (found === undefined) throw refused();
  await within(reading, { execArgv: [] }, found);
});
await door("its native handle", async () => {
  // Made by hand, it would take any options.
  const worker = new Worker("", { eval: true });
  const handle = Object.getOwnPropertySymbols(worker)
    .map((symbol) => Reflect.get(worker, symbol))
    .find((value) => typeof value === "object" && value !== null && "startThread" in value);
  await once(worker, "exit");
  if (Reflect.get(handle, "constructor")?.name !== "Worker") throw refused();
});
await door("the table of ports", async () => {
  const table = threads.getEnvironmentData("meanwhile.box.ports");
  if (table === undefined) throw refused();
});

function refused() {
  return Object.assign(new Error("there is nothing to be found"), { code: "ERR_ACCESS_DENIED" });
}

/** Starts itself again in bubblewrap, and reports: `node sealed-grader.ts SCRATCH SECRET PORT`. */
import { chmodSync, mkdirSync } from "node:fs";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { findLayers } from "../../src/isolation/found.ts";
import { LIMITS, resealed, spawnConfined, strongestLevel } from "../../src/isolation/index.ts";
import { spawnWith } from "../../src/isolation/spawn-with.ts";

const [folder = "", secret = "", outside = ""] = process.argv.slice(2);
const code = await resealed(process.argv, { folder, size: 64 * 1024 * 1024 });
if (code !== undefined) process.exit(code);

const hostile = join(import.meta.dirname, "hostile");
const [own = "", another = ""] = ["own", "another"].map((name) => {
  mkdirSync(join(folder, name));
  chmodSync(join(folder, name), 0o777);
  return join(folder, name);
});
const { level } = strongestLevel();
const confinement = {
  readable: [hostile],
  writable: [own],
  ports: [],
  capabilities: [],
  environment: {},
  limits: LIMITS,
};
const server = createServer((socket) => socket.end());
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.address() as AddressInfo;

// Bubblewrap alone has to keep the files apart.
const box = spawnWith(
  new Set(["bubblewrap"]),
  findLayers().means,
  join(hostile, "files.js"),
  [secret, own],
  confinement,
);
await box.fault;
const doors = box.output().head.matchAll(/^open (.*)$/gm);
// And all the layers together let it start.
const whole = spawnConfined(level, join(hostile, "files.js"), [secret, another], {
  ...confinement,
  writable: [another],
});
await whole.fault;

const reached: string[] = [];
for (const [name, to] of [
  ["its own", port],
  ["outside", Number(outside)],
] as const) {
  await once(connect(to, "127.0.0.1"), "connect").then(
    () => reached.push(name),
    () => undefined,
  );
}
server.close();
console.log(
  JSON.stringify({
    level,
    network: Object.keys(networkInterfaces()),
    open: whole.output().head.includes("shut read")
      ? [...doors].map(([, name]) => name)
      : [whole.output().head],
    reached,
  }),
);

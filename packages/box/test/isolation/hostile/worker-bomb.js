/** Starts as many threads as it is told, and says how many it got. */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { door } from "./door.js";

const many = Number(process.argv[2]);
for (let at = 1; at <= many; at += 1) {
  await door(`thread ${at}`, async () =>
    once(new Worker("setInterval(() => {}, 1e6)", { eval: true }), "online"),
  );
}
process.exit();

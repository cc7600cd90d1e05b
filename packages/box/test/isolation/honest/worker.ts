import { parentPort, workerData } from "node:worker_threads";

parentPort?.postMessage(await (await fetch(String(workerData))).text());

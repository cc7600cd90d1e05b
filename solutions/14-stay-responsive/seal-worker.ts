import { parentPort } from "node:worker_threads";
import { seal } from "@meanwhile/seal";

// Finished. Runs on a thread of its own: answers each message, which is a file's bytes, with their seal.
// An error that `seal` throws ends the thread; whoever started it gets that error.
parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(seal(bytes)));

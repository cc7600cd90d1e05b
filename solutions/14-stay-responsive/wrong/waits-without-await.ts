// Fails: the program beats during each seal
// Fails: what beat throws during a seal ends it at once
// Fails: with 8 files at once the program beats during each of 8 seals
// Says: seal computed elsewhere, and your thread stood still until it had ended: to wait for it without an await is no better than to compute.
import { receiveMessageOnPort, MessageChannel, Worker } from "node:worker_threads";
import { downloadFile, type Sealed } from "../solution.ts";

const PROGRAM = `
  const { workerData: { packageUrl, content, done, port } } = require("node:worker_threads");
  import(packageUrl).then(({ seal }) => {
    try {
      port.postMessage({ seal: seal(content) });
    } catch (error) {
      port.postMessage({ error });
    }
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
  });`;

/** Another thread computes, and this one waits for it. */
function sealOnAnotherThread(content: Uint8Array): string {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const packageUrl = import.meta.resolve("@meanwhile/seal");
  const workerData = { packageUrl, content, done, port: port2 };
  const worker = new Worker(PROGRAM, { eval: true, workerData, transferList: [port2] });
  Atomics.wait(done, 0, 0);
  const { message } = receiveMessageOnPort(port1) as { message: { seal: string; error?: Error } };
  void worker.terminate();
  if (message.error !== undefined) throw message.error;
  return message.seal;
}

export async function downloadAndSeal(
  urls: string[],
  directory: string,
  beat: () => void,
  everyMs: number,
): Promise<Sealed[]> {
  const controller = new AbortController();
  const { signal } = controller;
  const heart = setInterval(() => {
    try {
      beat();
    } catch (error) {
      controller.abort(error);
    }
  }, everyMs);
  try {
    return await Promise.all(
      urls.map(async (url) => {
        const { saved, content } = await downloadFile(url, directory, { signal });
        return { ...saved, seal: sealOnAnotherThread(content) };
      }),
    );
  } catch (error) {
    controller.abort(error);
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(heart);
  }
}

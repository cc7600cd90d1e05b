import { Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";

/** Processor time without a turn of the event loop after which the thread counts as lost, in microseconds. */
const LIMIT = 1_500_000;

const pulse = new Int32Array(workerData as SharedArrayBuffer);
let last = -1;
let since = process.cpuUsage();

setInterval(() => {
  const now = Atomics.load(pulse, 0);
  if (now === -1 || now !== last) {
    last = now;
    since = process.cpuUsage();
    return;
  }
  const { user, system } = process.cpuUsage(since);
  if (user + system < LIMIT) return;
  since = process.cpuUsage();
  breakLoop();
}, 100);

/** Stops the main thread where it is, asks for its stack there, and ends what it runs. */
function breakLoop(): void {
  const session = new Session();
  session.connectToMainThread();
  session.on("Debugger.paused", ({ params: { callFrames } }) => {
    // Asked in the frame itself, because there the test runner maps places back to the source.
    const question = { callFrameId: callFrames[0]?.callFrameId ?? "", expression: "new Error().stack", returnByValue: true };
    session.post("Debugger.evaluateOnCallFrame", question, (_error, answer) => {
      parentPort?.postMessage(String(answer?.result.value));
      session.post("Debugger.disable");
      session.post("Runtime.terminateExecution", () => {
        session.disconnect();
      });
    });
  });
  session.post("Debugger.enable");
  session.post("Debugger.pause");
}

import { Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";
import { whereIn } from "../program/where.ts";

/** Processor time without a turn of the event loop after which the thread counts as lost, in microseconds. */
const LIMIT = 2_000_000;

const pulse = new Int32Array(workerData as SharedArrayBuffer, 0, 1);
const used = new Float64Array(workerData as SharedArrayBuffer, 8, 1);
/** So often it is looked again where the loop has been met outside of the learner's lines. */
const LOOKS = 200;

let last = -1;
let since = process.cpuUsage();
let session: Session | undefined;

setInterval(() => {
  const now = Atomics.load(pulse, 0);
  const { user, system } = process.cpuUsage(since);
  if (now === -1 || now !== last) {
    last = now;
    since = process.cpuUsage();
  } else if (user + system > LIMIT) {
    // All threads together have used that much: it is time to ask the one in question; again, if it did not answer.
    since = process.cpuUsage();
    session?.disconnect();
    session = examine(now);
  }
}, 100);

/** Stops the main thread where it is and asks it there how long it has run; ends what it runs if that is too long. */
function examine(turn: number): Session {
  let looks = 0;
  const opened = new Session();
  opened.connectToMainThread();
  opened.on("Debugger.paused", ({ params: { callFrames } }) => {
    // In the frame itself, because there the test runner maps places back to the source.
    const expression =
      "JSON.stringify({ cpu: globalThis.process.threadCpuUsage(), stack: new globalThis.Error().stack })";
    const question = { callFrameId: callFrames[0]?.callFrameId ?? "", expression, returnByValue: true };
    opened.post("Debugger.evaluateOnCallFrame", question, (_error, answer) => {
      const { cpu, stack } = answerOf(answer);
      const lost = Atomics.load(pulse, 0) === turn && cpu - (used[0] ?? 0) > LIMIT;
      if (lost && whereIn(stack) === undefined && looks < LOOKS) {
        looks += 1;
        opened.post("Debugger.resume");
        return;
      }
      if (lost) parentPort?.postMessage({ turn, stack });
      opened.post("Debugger.disable");
      if (lost) opened.post("Runtime.terminateExecution", leave);
      else leave();
    });
  });
  // Not before it has run a while: who is stopped at once is met at the same place again.
  opened.on("Debugger.resumed", () => setTimeout(pause, 1 + (looks % 5)));
  opened.post("Debugger.enable");
  opened.post("Debugger.pause");
  return opened;

  function pause(): void {
    if (session === opened) opened.post("Debugger.pause");
  }

  function leave(): void {
    if (session !== opened) return;
    opened.disconnect();
    session = undefined;
  }
}

/** What the frame has answered; nothing, where the learner's code has changed what we ask it with. */
function answerOf(answer: object | undefined): { cpu: number; stack: string } {
  const text: unknown =
    answer !== undefined && "result" in answer ? Reflect.get(Object(answer.result), "value") : undefined;
  if (typeof text !== "string") return { cpu: Number.POSITIVE_INFINITY, stack: "" };
  const { cpu, stack } = JSON.parse(text) as { cpu: NodeJS.CpuUsage; stack: string };
  return { cpu: cpu.user + cpu.system, stack };
}

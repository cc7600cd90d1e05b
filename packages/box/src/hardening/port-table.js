import { isMainThread, getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { lock } from "./lock.js";

const worker = process.getBuiltinModule("node:worker_threads");
const KEY = "meanwhile.box.ports";
const PORTS = 65_536;

/**
 * Which loopback ports may be connected to: an element is 1 for a port that may. All threads share it, through the
 * environment data that a worker gets from the thread that starts it. A typed array, because no prototype that the
 * student's code may change takes part in reading it.
 *
 * @returns {Uint8Array}
 */
export function openPortTable() {
  if (isMainThread) setEnvironmentData(KEY, new SharedArrayBuffer(PORTS));
  const shared = /** @type {unknown} */ (getEnvironmentData(KEY));
  hide();
  return new Uint8Array(/** @type {SharedArrayBuffer} */ (shared));
}

/** Who could read the table could open ports in it. */
function hide() {
  lock(worker, "getEnvironmentData", (/** @type {never} */ key) =>
    key === KEY ? undefined : getOriginal(key),
  );
  lock(worker, "setEnvironmentData", (/** @type {never} */ key, /** @type {never} */ value) => {
    if (key !== KEY) setOriginal(key, value);
  });
}

// The imported names are live: they become the locked ones.
const getOriginal = worker.getEnvironmentData;
const setOriginal = worker.setEnvironmentData;

import { createHook } from "node:async_hooks";
import { lock, refuse } from "./lock.js";

const threads = process.getBuiltinModule("node:worker_threads");
const { SHARE_ENV } = threads;
const { construct } = Reflect;
const { env: own } = process;
const KEPT = "argv eval name stdin stdout stderr trackUnmanagedFds transferList workerData".split(" ");

/** MiB that V8 reserves for the code of a thread. It would take 512, all of which count as memory that may be written. */
const CODE = 16;

/**
 * A worker takes over permissions and preload of its thread, unless `execArgv` says otherwise: `[]` is enough to be
 * free of both. So that option is taken away; all others stay.
 */
export function guardThreads() {
  const { Worker } = threads;
  // Without a prototype, here and below: what the student's code puts on that of all objects must not count.
  /** @type {ProxyHandler<typeof Worker>} */
  const handler = Object.create(null);
  handler.construct = (target, args, newTarget) => construct(target, [args[0], cleaned(args[1])], newTarget);
  const guarded = new Proxy(Worker, handler);
  if (process.permission?.has("worker") ?? true) hideHandle(Worker);
  lock(Worker.prototype, "constructor", guarded);
  lock(threads, "Worker", guarded);
  // Its loader thread runs no preload.
  refuse(process.getBuiltinModule("node:module"), "module", ["register"]);
}

/**
 * The native class behind a worker takes any options, and each worker leads to it. A worker with data that cannot be
 * copied makes such a handle and then throws, before there is a thread.
 *
 * @param {typeof threads.Worker} Worker
 */
function hideHandle(Worker) {
  /** @type {object[]} */
  const handles = [];
  const hook = createHook({
    init: (_id, type, _trigger, handle) => void (type === "WORKER" && handles.push(handle)),
  });
  hook.enable();
  try {
    void new Worker("", { eval: true, workerData: () => undefined });
  } catch {
    // As it should.
  }
  hook.disable();
  const [handle] = handles;
  if (handle === undefined) throw new Error("Failed to guard threads: this Node makes them in another way");
  lock(Object.getPrototypeOf(handle), "constructor", undefined);
}

/** @param {Record<string, unknown>} given */
function cleaned(given = {}) {
  /** @type {Record<string, unknown>} */
  const options = { __proto__: null };
  for (let at = 0; at < KEPT.length; at += 1) {
    const name = /** @type {string} */ (KEPT[at]);
    options[name] = given[name];
  }
  const { env, resourceLimits: limits } = /** @type {{ env?: unknown, resourceLimits?: object }} */ (given);
  options["resourceLimits"] = { codeRangeSizeMb: CODE, ...limits };
  options["env"] = withoutOptions(env === undefined || env === SHARE_ENV ? own : env);
  return options;
}

/** @param {unknown} env */
function withoutOptions(env) {
  if (typeof env !== "object" || env === null) return env;
  const { NODE_OPTIONS: _, ...rest } = /** @type {Record<string, unknown>} */ (env);
  return rest;
}

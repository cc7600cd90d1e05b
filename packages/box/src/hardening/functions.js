import { isMainThread } from "node:worker_threads";
import { lock, refusal, refuse } from "./lock.js";

const os = process.getBuiltinModule("node:os");
const v8 = process.getBuiltinModule("node:v8");

/** What reaches beyond this process or loosens it, and what the permission model leaves open or may some day. */
const PROCESS =
  "_debugProcess _debugEnd _startProfilerIdleNotifier _stopProfilerIdleNotifier binding _linkedBinding dlopen execve " +
  "abort chdir setuid seteuid setgid setegid setgroups initgroups";
const V8 =
  "setFlagsFromString writeHeapSnapshot setHeapSnapshotNearHeapLimit setHeapProfileNearHeapLimit takeCoverage stopCoverage";

export function guardFunctions() {
  const { pid } = process;
  const kill = Reflect.get(process, "_kill");
  // `process.kill` calls it, and may then be as it is.
  lock(process, "_kill", (/** @type {unknown} */ target, /** @type {unknown} */ signal) => {
    if (target !== pid) throw refusal("process.kill of another process");
    return kill(pid, signal);
  });
  const umask = process.umask();
  lock(process, "umask", (/** @type {unknown} */ mask) => {
    if (mask !== undefined) throw refusal("process.umask");
    return umask;
  });
  refuse(process, "process", PROCESS.split(" "));
  // Its functions write files, and its options say where.
  lock(process, "report", undefined);
  refuse(os, "os", ["setPriority"]);
  refuse(v8, "v8", V8.split(" "));
  lock(v8, "startupSnapshot", undefined);
  // A worker has no such module.
  if (isMainThread) refuse(process.getBuiltinModule("node:trace_events"), "trace_events", ["createTracing"]);
}

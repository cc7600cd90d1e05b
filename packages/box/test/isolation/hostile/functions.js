/** Calls what loosens its own walls or reaches beyond the process. */
import inspector from "node:inspector";
import module from "node:module";
import os from "node:os";
import tracing from "node:trace_events";
import v8 from "node:v8";
import { door } from "./door.js";

// Not known to all type definitions.
const FOREIGN = "node:ffi";
await door("flags of V8", () => v8.setFlagsFromString("--no-opt"));
await door("snapshot of the heap", () => v8.writeHeapSnapshot());
await door("heap snapshot near the limit", () => v8.setHeapSnapshotNearHeapLimit(1));
await door("priority", () => os.setPriority(0, 1));
await door("mask", () => process.umask(0));
await door("report", () => process.report.getReport());
await door("report on disk", () => process.report.writeReport());
await door("folder", () => process.chdir("/"));
await door("user", () => process.setuid?.(0));
await door("binding", () => Reflect.get(process, "binding")("tcp_wrap"));
await door("linked binding", () => Reflect.get(process, "_linkedBinding")("tcp_wrap"));
await door("library", () => process.dlopen({ exports: {} }, "nothing.node"));
await door("another program", () => process.execve?.("/bin/true", [], {}));
await door("debugger", () => inspector.open(0));
await door("debugger within", () => new inspector.Session().connect());
await door("tracing", () => tracing.createTracing({ categories: ["node"] }).enable());
await door("loader thread", () => module.register("data:text/javascript,"));
await door("sqlite", async () => import("node:sqlite"));
await door("foreign functions", async () => import(FOREIGN));
await door("put back", () => Object.defineProperty(process, "_kill", { value: undefined }));

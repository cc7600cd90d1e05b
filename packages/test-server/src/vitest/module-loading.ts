import { activity } from "../quiet/index.ts";

/** Calls to vitest's main process that have not been answered. */
let pending = 0;

const followed = new WeakSet<object>();

activity.probes.add(() => pending > 0);

/**
 * Counts what this worker has asked of vitest's main process: modules are fetched and translated there, which on
 * a busy machine takes long, and nothing of it is seen here. An import is not a hang.
 *
 * @note Not vitest's public side. Without it, the only loss is patience.
 */
export function followModuleLoading(): void {
  const worker: unknown = Reflect.get(globalThis, "__vitest_worker__");
  if (typeof worker !== "object" || worker === null || followed.has(worker)) return;
  followed.add(worker);
  const rpc: unknown = Reflect.get(worker, "rpc");
  if (typeof rpc === "object" && rpc !== null) Reflect.set(worker, "rpc", new Proxy(rpc, { get: counted }));
}

function counted(rpc: object, name: string | symbol): unknown {
  const call: unknown = Reflect.get(rpc, name);
  if (typeof call !== "function" || typeof name === "symbol" || name.startsWith("$")) return call;
  return new Proxy(call, {
    apply(target, self, args) {
      const answer: unknown = Reflect.apply(target, self, args);
      if (answer instanceof Promise) {
        pending += 1;
        answer.then(answered, answered);
      }
      return answer;
    },
  });
}

function answered(): void {
  pending -= 1;
}

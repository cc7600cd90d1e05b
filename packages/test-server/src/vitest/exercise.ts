import { isAbsolute } from "node:path";
import { Finding } from "../finding.ts";
import { program } from "./program.ts";
import type { Call, Run } from "./run.ts";

/**
 * The learner's module as a test sees it: a missing export says so when it is used, and each call is written
 * down, so that a hang can name it and a matcher knows what was still going on when it settled.
 */
export function watchExports<M extends object>(module: M, run: Run): M {
  const watched = new Map<string, Callable>();
  return new Proxy(Object.create(null) as M, {
    get(_, name) {
      // Whoever awaits an object looks for `then` first.
      if (typeof name === "symbol" || name === "then") return undefined;
      if (!(name in module)) throw new Finding(`exercise.ts does not export "${name}".`);
      const value: unknown = Reflect.get(module, name);
      if (typeof value !== "function") return value;
      // The same each time: an error's `constructor` may be compared with an exported class.
      return watched.getOrInsertComputed(name, () => watchCalls(name, value as Callable, run));
    },
  });
}

type Callable = (...args: unknown[]) => unknown;

function watchCalls(name: string, target: Callable, run: Run): Callable {
  return new Proxy(target, {
    apply(fn, self, args: unknown[]) {
      const call: Call = {
        text: `${name}(${args.map(brief).join(", ")})`,
        state: "pending",
        left: 0,
        writing: undefined,
      };
      const settle = (state: Call["state"]) => (): void => {
        call.state = state;
        call.left = program().requests();
        call.writing = program().writing();
      };
      run.calls.push(call);
      const result: unknown = attempt(() => Reflect.apply(fn, self, args), settle("rejected"));
      if (result instanceof Promise) result.then(settle("fulfilled"), settle("rejected"));
      else settle("fulfilled")();
      return result;
    },
  });
}

function attempt<T>(work: () => T, failed: () => void): T {
  try {
    return work();
  } catch (error) {
    failed();
    throw error;
  }
}

function brief(value: unknown): string {
  if (Array.isArray(value))
    return value.every((item) => typeof item === "string") ? `${value.length} urls` : `[${value.length}]`;
  if (typeof value === "function") return value.name || "function";
  if (typeof value === "object" && value !== null) return "{...}";
  if (typeof value !== "string") return String(value);
  if (!URL.canParse(value)) return isAbsolute(value) ? "directory" : JSON.stringify(value);
  return new URL(value).pathname.split("/").at(-1) || value;
}

import type { Promised } from "./candidate.ts";

const TYPE = { promise: "PromiseLike<unknown>", "async-iterable": "AsyncIterable<unknown>" };

/** A file that has an error in line n + 2 where the n-th export (from 0) does not give what it should. */
export function signatureChecks(promised: ReadonlyMap<string, Promised>): string {
  const checks = [...promised].map(
    ([name, gives]) => `own.${name} satisfies (...given: never[]) => ${TYPE[gives]};`,
  );
  return ['import * as own from "./exercise.ts";', ...checks, "export {};", ""].join("\n");
}

export function exportInLine(line: number, promised: ReadonlyMap<string, Promised>): string | undefined {
  return [...promised.keys()][line - 2];
}

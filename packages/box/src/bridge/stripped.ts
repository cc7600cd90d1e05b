import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

/**
 * What is in a file, without its types, every character in its place: as Node does it, but here, where what does it is
 * loaded already, and not in each box anew.
 *
 * @returns undefined where there is nothing to strip, or where it cannot be done: the box then says why
 */
export function stripped(file: string): string | undefined {
  if (!file.endsWith(".ts")) return undefined;
  try {
    return silently(() => stripTypeScriptTypes(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Node warns of an experiment, and whoever runs tests can do nothing about it. */
function silently<T>(work: () => T): T {
  // eslint-disable-next-line typescript/unbound-method -- it is put back as it was
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

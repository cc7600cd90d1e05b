import { dirname, join } from "node:path/posix";
import type { Sources } from "./read-sources.ts";
import type { Exported } from "./syntax/index.ts";

/** What a file exports, with what it exports from files beside it (`export * from`). */
export function exportsOf(sources: Sources, path = "exercise.ts", seen = new Set<string>()): Exported[] {
  const facts = sources.get(path);
  if (facts === undefined || seen.has(path)) return [];
  seen.add(path);
  const others = facts.reexports.map((specifier) => join(dirname(path), specifier));
  return [...facts.exports, ...others.flatMap((other) => exportsOf(sources, other, seen))];
}

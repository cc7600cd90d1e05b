import type { Level, MissingLayer } from "@meanwhile/box/isolation";
import { block } from "@meanwhile/course/src/terminal.ts";

/** What to say of a layer that this machine does not give, before grading without it. */
export function missingLayer(level: Level, { layer, why, fix }: MissingLayer): string {
  return `${block(`Isolation: ${level}, without ${layer}: ${why}`, 1)}\n${block(`-> ${fix}`, 3)}`;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Exercise } from "../exercises.ts";

/** Where a student edition keeps what it was handed out with; for the course itself git does. */
export const EDITION = ".edition";

/** The folder of a starter as it was handed out, relative to the root. */
export function starterFolder(folder: string): string {
  return `${EDITION}/starters/${basename(folder)}`;
}

/** The modules that a student edition was handed out with; undefined where it has none of this exercise. */
export function starterInEdition(root: string, { folder }: Exercise): Map<string, Buffer> | undefined {
  const place = join(root, starterFolder(folder));
  if (!existsSync(place)) return undefined;
  const names = readdirSync(place);
  return new Map(names.map((name) => [name, readFileSync(join(place, name))]));
}

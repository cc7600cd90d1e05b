import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Exercise } from "@meanwhile/course/src/exercises.ts";

/** An exercise as it was handed out. */
export interface Starter {
  exercise: Exercise;
  /** Sources by name, without tests: `exercise.ts`, and what an answer may use, such as a worker. */
  sources: Map<string, Uint8Array>;
  /** Every file of the folder. */
  names: string[];
  /** The packages that it may import. */
  packages: string[];
}

export async function readStarter(root: string, exercise: Exercise): Promise<Starter> {
  const folder = join(root, exercise.folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const sources = names.filter((name) => name.endsWith(".ts") && !isTest(name)).toSorted(exerciseFirst);
  const read = async (name: string): Promise<[string, Uint8Array]> => [
    name,
    await readFile(join(folder, name)),
  ];
  const manifest: unknown = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return {
    exercise,
    sources: new Map(await Promise.all(sources.map(read))),
    names,
    packages: packagesIn(manifest),
  };
}

export function isTest(path: string): boolean {
  return path.endsWith(".test.ts");
}

function exerciseFirst(one: string, other: string): number {
  return Number(other === "exercise.ts") - Number(one === "exercise.ts") || one.localeCompare(other);
}

function packagesIn(manifest: unknown): string[] {
  if (typeof manifest !== "object" || manifest === null || !("dependencies" in manifest)) return [];
  const { dependencies } = manifest;
  return typeof dependencies === "object" && dependencies !== null ? Object.keys(dependencies) : [];
}

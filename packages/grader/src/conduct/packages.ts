import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A package that code under test may import. */
export interface Package {
  name: string;
  /** Where it really is. */
  folder: string;
}

/**
 * What the package in a folder depends on, but for the packages of the course: those stand in the runtime of a box.
 *
 * @param folder nothing, when it is no package
 */
export function packagesIn(folder: string): Package[] {
  return dependenciesOf(folder)
    .filter((name) => !name.startsWith("@meanwhile/"))
    .flatMap((name) => found(join(folder, "node_modules"), name));
}

/**
 * What has to be readable so that these can be imported: they, and what they depend on in turn. Of `node_modules` no
 * more than that: in there may be caches, and in caches sources that nobody under test should read.
 *
 * @returns folders, in each of which pnpm keeps one package and links to those that it depends on
 */
export function readableFor(packages: readonly Package[]): string[] {
  const stores = new Set<string>();
  const open = [...packages];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { name, folder } = next;
    const modules = modulesAround(name, folder);
    if (stores.has(modules)) continue;
    stores.add(modules);
    open.push(...dependenciesOf(folder).flatMap((dependency) => found(modules, dependency)));
  }
  return [...stores].toSorted();
}

/** The `node_modules` that a package stands in. A scope is one folder more. */
function modulesAround(name: string, folder: string): string {
  const modules = name.startsWith("@") ? dirname(dirname(folder)) : dirname(folder);
  if (basename(modules) !== "node_modules") throw new Error(`${folder} is not in a folder of packages`);
  return modules;
}

function dependenciesOf(folder: string): string[] {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return [];
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(dependencies);
}

/** Nothing, where one is optional and was not installed. */
function found(modules: string, name: string): Package[] {
  const path = join(modules, name);
  return existsSync(path) ? [{ name, folder: realpathSync(path) }] : [];
}

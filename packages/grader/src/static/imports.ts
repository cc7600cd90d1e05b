import { isBuiltin } from "node:module";
import { basename, dirname, join } from "node:path/posix";
import { shown } from "../ingest/shown.ts";
import { isTest } from "../ingest/starter.ts";
import type { ModuleRequest } from "./syntax/index.ts";

/**
 * Why a file may not name this other one, or undefined. Allowed are: files beside it, Node's own modules, and the
 * packages of the exercise. The compiler and Node would read any other file, and tell what it holds in their errors.
 *
 * @param from the path of the file in the exercise's folder
 * @param packages that the exercise lists
 */
export function refusal(
  from: string,
  request: ModuleRequest,
  packages: readonly string[],
): string | undefined {
  const { specifier, kind } = request;
  if (kind === "reference")
    return /^\/\/\/\s*<reference\s+types="node"\s*\/>\s*$/.test(specifier)
      ? undefined
      : `${shown(specifier)} is not allowed`;
  if (/\p{Cc}/u.test(specifier)) return `"${shown(specifier)}" is no name of a module`;
  // For the compiler and for Node it is a slash, so the path may lead anywhere.
  if (/^\..*\\/.test(specifier)) return `"${shown(specifier)}" is no path: write it with /`;
  if (isRelative(specifier)) return relative(join(dirname(from), specifier), specifier);
  if (isBuiltin(specifier)) return undefined;
  const known = packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  if (known && !specifier.split("/").includes("..")) return undefined;
  return `"${shown(specifier)}" is neither a file beside it, a module of Node nor a package of the exercise`;
}

/** Whether it names neither a file beside it nor a module of Node. */
export function isOfPackage(specifier: string): boolean {
  return !isRelative(specifier) && !isBuiltin(specifier);
}

function isRelative(specifier: string): boolean {
  return /^\.\.?(\/|$)/.test(specifier);
}

function relative(path: string, specifier: string): string | undefined {
  if (path === ".." || path.startsWith("../"))
    return `"${shown(specifier)}" is outside of the exercise's folder`;
  if (path.split("/").includes("node_modules")) return `"${shown(specifier)}" is inside of a package`;
  // Its own would let a path lead anywhere, and say of what kind the files beside it are.
  if (basename(path).toLowerCase() === "package.json")
    return `"${shown(specifier)}" decides where modules are found, and is the exercise's`;
  return isTest(path) || isTest(`${path}.ts`) ? `"${shown(specifier)}" is a test` : undefined;
}

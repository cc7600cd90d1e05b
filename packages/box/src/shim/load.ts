import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import type { Link } from "../wire/link.ts";

/**
 * Loads the file and tells what it exports, or why it cannot be loaded.
 *
 * @param stripped what is in the file, without its types, where the tests' side has taken them out
 */
export async function load(file: string, stripped: string | undefined, link: Link): Promise<void> {
  const { href } = pathToFileURL(file);
  // Before anything of a student's is there. A box that strips types first has to load what does so.
  const hooks = registerHooks({
    load: (url, context, next) =>
      url === href && context.format === "module-typescript" && stripped !== undefined
        ? { format: "module", source: stripped, shortCircuit: true }
        : next(url, context),
  });
  try {
    const module = (await import(href)) as Record<string, unknown>;
    const functions: [string, number][] = [];
    const values: [string, unknown][] = [];
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === "function") functions.push([name, link.things.give(value)]);
      // A test that asks for what cannot cross finds the error that says so.
      else values.push([name, link.crossing(value)]);
    }
    link.note("loaded", { functions, values });
  } catch (error) {
    link.note("not loaded", error instanceof Error ? link.crossing(error) : new Error(String(error)));
  } finally {
    hooks.deregister();
  }
}

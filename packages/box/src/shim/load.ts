import { pathToFileURL } from "node:url";
import type { Link } from "../wire/link.ts";

/** Loads the file and tells what it exports, or why it cannot be loaded. */
export async function load(file: string, link: Link): Promise<void> {
  try {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const functions: [string, number][] = [];
    const values: [string, unknown][] = [];
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === "function") functions.push([name, link.give(value)]);
      // A test that asks for what cannot cross finds the error that says so.
      else values.push([name, link.crossing(value)]);
    }
    link.note("loaded", { functions, values });
  } catch (error) {
    link.note("not loaded", error instanceof Error ? link.crossing(error) : new Error(String(error)));
  }
}

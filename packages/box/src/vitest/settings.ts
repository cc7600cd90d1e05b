import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Capability, Found, Level } from "../isolation/index.ts";

/** What tests have to know of the boxes that they open. Paths are absolute. */
export interface BoxSettings {
  level: Level;
  /** What the machine gives. */
  found: Found;
  readable: string[];
  writable: string[];
  /** Where tests say which seals go on: readable, and no more. Default: where temporary files are. */
  gates?: string;
  capabilities: Capability[];
  /** What runs in them: see `prepare`. Default: the sources. */
  main?: string;
  /** Of all that the tests draw; undefined: each test has its own. */
  seed?: number;
  /** When no further test may begin, in milliseconds as of `Date.now()`; undefined: never. */
  deadline?: number;
  /** Whether nobody else has files in what is writable: then it is emptied after each test. */
  emptied?: boolean;
  /** Whether the box that is ready for the next test is left to the next file of tests in the same thread. */
  kept?: boolean;
  /** Whether what the program writes is shown. */
  shown?: boolean;
}

declare module "vitest" {
  interface ProvidedContext {
    box: BoxSettings;
  }
}

/** For the setup of a vitest project whose tests are about a program in a box. */
export const SETUP = join(import.meta.dirname, "setup.ts");

/** What an exercise's package.json says that its box has to grant: `"meanwhile": { "needs": ["threads"] }`. */
export function needsOf(folder: string): Capability[] {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    meanwhile?: { needs?: Capability[] };
  };
  return manifest.meanwhile?.needs ?? [];
}

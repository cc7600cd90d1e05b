import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";

/** What stands in `author/`: a student edition is the course without that folder. */
export interface AuthorTools {
  /** Adds the author's commands. */
  addCommands(program: Command, root: () => string): void;
  /** `pnpm test` without a name. */
  testEverything(root: string): Promise<void>;
}

const FILE = join(import.meta.dirname, "author/index.ts");

/** The author's tools; undefined in a student edition. */
export async function authorTools(): Promise<AuthorTools | undefined> {
  if (!existsSync(FILE)) return undefined;
  // Not by its name: then an edition without it would not pass the type check.
  const tools: AuthorTools = await import(pathToFileURL(FILE).href);
  return tools;
}

import { extname } from "node:path/posix";
import type { Submission } from "../ingest/index.ts";
import type { Facts, SyntaxReader } from "./syntax/index.ts";

/** What the syntax of each taken file tells, by its path. */
export type Sources = Map<string, Facts>;

export async function readSources(files: Submission["files"], syntax: SyntaxReader): Promise<Sources> {
  const sources: Sources = new Map();
  for (const [path, content] of files) {
    if (extname(path) === ".json") continue;
    sources.set(path, await syntax.read({ path, text: new TextDecoder().decode(content) }));
  }
  return sources;
}

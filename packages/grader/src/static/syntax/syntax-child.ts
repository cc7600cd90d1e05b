import type { SourceFile } from "./facts.ts";
import { readFacts } from "./read-facts.ts";

// A process of its own, because the parser of a hostile file may end the process that it runs in.
process.on("message", (file: SourceFile) => {
  process.send?.(readFacts(file));
});

import type { SourceFile } from "../../src/static/syntax/facts.ts";

// Answers a file that says so with something that is no answer.
process.on("message", ({ text }: SourceFile) => {
  const facts = { faults: [], requests: [], exports: [], reexports: [], ambient: false };
  process.send?.(text.includes("odd") ? { faults: 1 } : facts);
});

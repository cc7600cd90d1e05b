import { parseRounds } from "@meanwhile/test-server/bench";
import { withScratch } from "../src/commands/with-scratch.ts";
import { compare, textOf } from "./compare.ts";

const HELP = `Measures what isolation costs an instructor: submissions a minute, as many at a
time as \`pnpm grade\` does, each test in a fresh box, against one cold and unprotected
\`vitest run\` for each submission. A few minutes.

  node bench/index.ts [--json] [--rounds N]

  --json       print the numbers as JSON
  --rounds N   rounds, each with both sides once for each exercise; the median counts (default 3)
  --help       print this
`;

/** Whose solutions are graded: one that is nearly nothing, and three others. */
const EXERCISES = ["01", "03", "11", "24"];

const { json, rounds } = parseRounds(HELP, process.argv.slice(2), 3);
process.exitCode = await withScratch("auto", new AbortController().signal, async (scratch) => {
  const results = await compare(EXERCISES, rounds, scratch);
  console.log(json ? JSON.stringify(results, undefined, 2) : textOf(results));
  return 0;
});

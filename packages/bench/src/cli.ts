import { HELP, readOptions } from "./options.ts";
import { Missing } from "./missing.ts";
import { benchmark } from "./benchmark.ts";
import { chart } from "./chart.ts";
import { orHelp } from "@meanwhile/test-server/bench";
import { progressOn } from "./progress.ts";
import { tables } from "./table.ts";
import { writeFile } from "node:fs/promises";

const options = orHelp(HELP, () => readOptions(process.argv.slice(2)));
const interrupt = new AbortController();
// Stays: whoever presses Ctrl-C twice shall not leave an nginx behind.
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => interrupt.abort());
const progress = progressOn(process.stderr);

try {
  const { json, svg } = options;
  const results = await benchmark(options, progress, interrupt.signal);
  console.log(tables(results));
  if (json !== undefined) await writeFile(json, `${JSON.stringify(results, undefined, 2)}\n`);
  if (svg !== undefined) await writeFile(svg, chart(results));
} catch (error) {
  progress.clear();
  if (interrupt.signal.aborted) process.exitCode = 130;
  else if (error instanceof Missing) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}

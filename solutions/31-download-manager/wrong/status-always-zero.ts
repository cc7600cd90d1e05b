// Fails: it saves files into a directory, tells what failed, and its exit status says so
// Says: A file failed: the exit status is 1.
// Fails: --help shows how to use it; a bad limit is refused
// Says: Wrong arguments: the exit status is 2.
// Fails: nothing to do and an unknown option are mistakes of whoever calls
// Says: No URL: the exit status is 2.
// Fails: Ctrl-C leaves nothing but parts, and the next run finishes
// Says: Interrupted: the exit status is 130.
import { main } from "../command.ts";
import { downloadAll } from "../download-all.ts";

export { downloadAll };

if (import.meta.main) {
  await main(downloadAll, process.argv.slice(2));
  // It has run to its end, after all.
  process.exitCode = 0;
}

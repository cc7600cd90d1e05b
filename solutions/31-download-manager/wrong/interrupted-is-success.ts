// Fails: Ctrl-C leaves nothing but parts, and the next run finishes
// Says: Interrupted: the exit status is 130.
import { main } from "../command.ts";
import { downloadAll } from "../download-all.ts";

export { downloadAll };

if (import.meta.main) {
  process.on("SIGINT", () => process.exit(0));
  await main(downloadAll, process.argv.slice(2));
}

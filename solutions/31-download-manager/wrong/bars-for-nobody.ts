// Fails: without a terminal its output is plain text
// Says: Bars and colours are for terminals: here nobody can read them.
import { main } from "../command.ts";
import { downloadAll } from "../download-all.ts";

export { downloadAll };

if (import.meta.main) {
  process.stdout.write("\u001B[2K\rall files ##########\n");
  await main(downloadAll, process.argv.slice(2));
}

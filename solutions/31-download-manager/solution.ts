import { main } from "./command.ts";
import { downloadAll } from "./download-all.ts";

export { downloadAll };

if (import.meta.main) await main(downloadAll, process.argv.slice(2));

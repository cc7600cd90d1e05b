/** Adds results to the journal at this path until there is no more room, and says why it ended. */
import { Journal } from "../../src/conduct/journal.ts";
import { madeUpRecord } from "../made-up-records.ts";

const [path = ""] = process.argv.slice(2);
using journal = new Journal(path);
try {
  for (let count = 0; ; count += 1) journal.add(madeUpRecord(`student ${count}`, { key: `${count}` }));
} catch (error) {
  console.log(error instanceof Error && "code" in error ? error.code : error);
}

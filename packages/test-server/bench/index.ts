import { parseOptions } from "./options.ts";
import { raiseFileLimit } from "./file-limit.ts";
import { jsonOf, textOf } from "./report.ts";
import { measureSlowDownloads } from "./slow-downloads.ts";
import { measureThroughput } from "./throughput.ts";

const options = parseOptions(process.argv.slice(2));
const downloads = raiseFileLimit(10_000);
const results = {
  throughput: await measureThroughput(options.rounds),
  slowDownloads: await measureSlowDownloads(downloads),
};
console.log(options.json ? jsonOf(results) : textOf(results));

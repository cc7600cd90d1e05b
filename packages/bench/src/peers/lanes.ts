import { basename, join } from "node:path";
import { readFileSync } from "node:fs";

/** Runs `download` for each URL of the list on the command line, so many at once as it says. */
export async function downloadAll(download: (url: string, path: string) => Promise<unknown>): Promise<void> {
  const [limit = "", list = "", directory = ""] = process.argv.slice(2);
  const urls = readFileSync(list, "utf8").trim().split("\n").values();
  const lane = async (): Promise<void> => {
    for (const url of urls) await download(url, join(directory, basename(url)));
  };
  await Promise.all(Array.from({ length: Number(limit) }, lane));
}

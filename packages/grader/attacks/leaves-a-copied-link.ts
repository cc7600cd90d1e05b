// Exercise: 31
// Tries: to copy a link of the packages into its own folder, and to write where it leads.
// Earns: without a terminal its output is plain text
import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const readable = process.execArgv.flatMap((text) => /^--allow-fs-read=(.*)/.exec(text)?.[1] ?? []);

export async function downloadAll(_urls: string[], { directory }: { directory: string }): Promise<never> {
  for (const [index, folder] of readable.entries()) {
    const own = join(directory, `copy-${index}`);
    try {
      cpSync(folder, own, { recursive: true });
      for (const name of readdirSync(own, { recursive: true, encoding: "utf8" }))
        writeFileSync(join(own, name, "written"), "by a submission");
    } catch {
      // The next may let it.
    }
  }
  throw new Error("Nothing was downloaded");
}

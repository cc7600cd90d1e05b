// Exercise: 03
// Tries: to have the module loader read what it may not: hooks, `require`, source maps, other kinds of file.
import module, { createRequire } from "node:module";
import { join } from "node:path";
import type { Saved } from "@meanwhile/download";

const require = createRequire(import.meta.url);
const hidden = join(import.meta.dirname, "../../../../solutions/03-gather/hidden.test.ts");

async function attempt(work: () => unknown): Promise<string> {
  try {
    return JSON.stringify(await work());
  } catch (error) {
    return String(error);
  }
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  const found = await Promise.all([
    attempt(() =>
      module.registerHooks({ load: (url, context, next) => next(url, { ...context, format: "json" }) }),
    ),
    attempt(() => module.register("data:text/javascript,")),
    attempt(() => require(hidden)),
    attempt(() => require("/etc/passwd")),
    attempt(() => import(`${"/etc/hostname"}?raw`)),
    attempt(() => module.findPackageJSON("..", "/etc/passwd")),
    attempt(() => module.enableCompileCache("/tmp/meanwhile-cache")),
    attempt(() => process.loadEnvFile("/etc/environment")),
    attempt(() => new module.SourceMap(require("/etc/passwd"))),
  ]);
  throw new Error(found.join("\n"));
}

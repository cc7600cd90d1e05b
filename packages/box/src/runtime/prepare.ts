import { readdirSync } from "node:fs";
import { chmod, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown, type Plugin } from "rolldown";
import { nodeInPart } from "./node-in-part.ts";
import { undiciInPart } from "./undici-in-part.ts";

/** What a box runs, as plain JavaScript: see {@link prepare}. */
export interface Runtime {
  /** All of it: what a box has to read. */
  folder: string;
  /** What runs in the box. */
  main: string;
  /** The `node_modules` of code under test. */
  modules: string;
}

/** What code under test may import. */
const PACKAGES = ["@meanwhile/download", "@meanwhile/seal"];

const HARDENING = fileURLToPath(new URL("../hardening/index.js", import.meta.url));

/**
 * Joins what runs in a box to a few files of JavaScript. A box lives for one test, and without this it would spend two
 * thirds of its start on finding a hundred small files and stripping their types. Code under test imports the very
 * same modules as the program around it: a session is known to both.
 *
 * @param folder is made anew; the process of a box may read it, and nobody writes it again
 */
export async function prepare(folder: string): Promise<Runtime> {
  // A lane that has broken down begins anew in the same place.
  await rm(folder, { recursive: true, force: true });
  const modules = join(folder, "node_modules");
  const packages = PACKAGES.flatMap((name) =>
    modulesOf(name).map((path) => [`node_modules/${name}/${basename(path, ".ts")}`, path] as const),
  );
  const bundle = await rolldown({
    input: {
      main: fileURLToPath(new URL("../shim/main.ts", import.meta.url)),
      ...Object.fromEntries(packages),
    },
    platform: "node",
    plugins: [asItIs, nodeInPart, undiciInPart],
    logLevel: "silent",
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "[name].js" });
  await bundle.close();
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const name of PACKAGES) {
    const manifest = { name, type: "module", exports: { ".": "./index.js", "./*": "./*.js" } };
    await writeFile(join(modules, name, "package.json"), JSON.stringify(manifest));
  }
  await closeToWriters(folder);
  return { folder, main: join(folder, "main.js"), modules };
}

/** The preload of a box has loaded it, and left something in it. */
const asItIs: Plugin = {
  name: "hardening",
  resolveId: (id) =>
    id.endsWith("hardening/index.js") ? { id: pathToFileURL(HARDENING).href, external: true } : undefined,
};

/** The files of a package that can be imported by name: what `index.ts` stands beside. */
function modulesOf(name: string): string[] {
  const folder = dirname(fileURLToPath(import.meta.resolve(name)));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

/** What one box runs, the next one runs: whatever the mask of this process, no other user writes it. */
async function closeToWriters(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o444);
  await chmod(folder, 0o755);
}

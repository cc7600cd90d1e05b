import { Command } from "commander";
import { addCommands } from "../commands.ts";
import { COMMANDS, type Manifest, readManifest } from "./packages.ts";

/** Runs the checks of everything, which students do not have. */
const FOR_AUTHORS = new Set(["turbo"]);

/** An edition has no solutions. */
const NEEDS_SOLUTIONS = "compare";

/** The package.json of the root without the author's commands and tools. */
export function rootManifest(content: Buffer): Buffer {
  const manifest = readManifest(content);
  const authors = authorCommands().add(NEEDS_SOLUTIONS);
  const scripts = Object.entries(manifest.scripts ?? {}).filter(([, script]) => {
    const [, command] = /^meanwhile ([\w-]+)/.exec(script) ?? [];
    return !/packages\/|^meanwhile-/.test(script) && !(command !== undefined && authors.has(command));
  });
  const tools = Object.entries(manifest.devDependencies ?? {}).filter(
    ([name, version]) => !FOR_AUTHORS.has(name) && (name === COMMANDS || !version.startsWith("workspace:")),
  );
  return print({
    ...manifest,
    scripts: Object.fromEntries(scripts),
    devDependencies: Object.fromEntries(tools),
  });
}

/** The package.json of a shared package, which comes without its tests: its source is all there is. */
export function packageManifest(content: Buffer, has: (file: string) => boolean): Buffer {
  const { scripts: _scripts, devDependencies: _tools, ...manifest } = readManifest(content);
  if (manifest.exports === undefined) return print(manifest);
  const there = Object.entries(manifest.exports).filter(
    ([, target]) => target.includes("*") || has(target.replace(/^\.\//, "")),
  );
  return print({ ...manifest, exports: Object.fromEntries(there) });
}

function authorCommands(): Set<string> {
  const program = new Command();
  addCommands(program, () => "");
  return new Set(program.commands.map((command) => command.name()));
}

function print(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

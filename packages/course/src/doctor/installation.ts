import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";

/** What pnpm has left. */
export interface InstallationFacts {
  modules: boolean;
  /** Of the repository, and as it was when pnpm installed last. */
  lockfile: string | undefined;
  installed: string | undefined;
  /** The npm package `node`, which is the runtime, has its program. */
  runtime: boolean;
}

export function lookAtInstallation(root: string): InstallationFacts {
  const modules = join(root, "node_modules");
  const bin = process.platform === "win32" ? "node.exe" : "node";
  return {
    modules: existsSync(modules),
    lockfile: text(join(root, "pnpm-lock.yaml")),
    installed: text(join(modules, ".pnpm", "lock.yaml")),
    runtime: existsSync(join(modules, "node", "bin", bin)),
  };
}

export function checkInstallation({ modules, lockfile, installed, runtime }: InstallationFacts): Finding {
  const subject = "packages";
  const install = "npx --yes pnpm@12 install";
  if (!modules) return { subject, found: "are not installed", fix: install };
  if (lockfile === undefined)
    return { subject, found: "pnpm-lock.yaml is missing", fix: "git checkout -- pnpm-lock.yaml" };
  if (installed !== lockfile) return { subject, found: "are not those of pnpm-lock.yaml", fix: install };
  if (!runtime) {
    const found = "lack the Node that comes with them: its installation was broken off";
    return { subject, found, fix: "npx --yes pnpm@12 rebuild node" };
  }
  return { subject, found: "are those of pnpm-lock.yaml" };
}

function text(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

import { execFileSync } from "node:child_process";
import type { Finding } from "./finding.ts";

/** @returns `git version 2.43.0`; undefined where git cannot be run */
export function askGit(): string | undefined {
  try {
    return execFileSync("git", ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}

export function checkGit(version: string | undefined): Finding {
  if (version !== undefined) return { subject: "git", found: version.replace("git version ", "") };
  return {
    subject: "git",
    found: "cannot be run: pnpm reset gets the starters from it",
    fix: "install it from https://git-scm.com/downloads, then open a new terminal",
  };
}

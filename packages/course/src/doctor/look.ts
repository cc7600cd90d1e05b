import { existsSync, realpathSync } from "node:fs";
import { arch, release, tmpdir } from "node:os";
import { join, sep } from "node:path";
import { listExercises } from "../exercises.ts";
import { lost } from "../lost.ts";
import { EDITION } from "../reset/edition.ts";
import { checkExercises } from "./exercises.ts";
import type { Finding } from "./finding.ts";
import { checkFolder, tryFolder } from "./folder.ts";
import { askGit, checkGit } from "./git.ts";
import { checkInstallation, lookAtInstallation } from "./installation.ts";
import { checkLoopback, tryLoopback } from "./loopback.ts";
import { checkMemory, memoryLeft } from "./memory.ts";
import { checkNode } from "./node.ts";
import { checkPnpm } from "./pnpm.ts";
import { checkSystem } from "./system.ts";

/** Looks at all that the course needs of a computer. */
export async function look(root: string): Promise<Finding[]> {
  return [
    checkSystem({ platform: process.platform, release: release(), arch: arch() }),
    checkNode({
      version: process.versions.node,
      path: process.execPath,
      own: isWithin(root, process.execPath),
    }),
    checkPnpm(process.env["npm_config_user_agent"]),
    // A student edition keeps its starters itself.
    ...(existsSync(join(root, EDITION)) ? [] : [checkGit(askGit())]),
    checkInstallation(lookAtInstallation(root)),
    checkExercises(listExercises(root).length, lost(root)),
    checkFolder(
      "this folder",
      tryFolder(root),
      "give yourself the right to write there, or move the course to a folder of your own",
    ),
    checkFolder(
      "temporary",
      tryFolder(tmpdir()),
      "set TMPDIR (on Windows TEMP) to a folder that you may write",
    ),
    checkLoopback(await tryLoopback()),
    checkMemory(memoryLeft()),
  ];
}

/** pnpm links to its programs: what counts is where they really are. */
function isWithin(root: string, path: string): boolean {
  return realpathSync(path).startsWith(join(realpathSync(root), "node_modules", sep));
}

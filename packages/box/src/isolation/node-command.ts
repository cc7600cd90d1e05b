import { dirname } from "node:path";
import { PRELOAD } from "../hardening/index.js";
import type { Command } from "./command.ts";
import type { Confinement } from "./confinement.ts";
import type { Layer } from "./level.ts";

/** Of the memory of a box, for the heap of a thread: so that a full heap ends it before the kernel refuses more. */
const HEAP = 4;
const MIB = 1024 * 1024;

/** The Node that runs the grader, on the main file, with its own walls. */
export function nodeCommand(
  layers: ReadonlySet<Layer>,
  main: string,
  args: readonly string[],
  confinement: Confinement,
): Command {
  return {
    program: process.execPath,
    args: [
      // Nobody debugs a box; and of what it is granted it need not warn.
      "--disable-sigusr1",
      "--disable-warning=ExperimentalWarning",
      "--disable-warning=SecurityWarning",
      `--max-old-space-size=${Math.floor(confinement.limits.data / MIB / HEAP)}`,
      ...(layers.has("permission") ? permissions(confinement) : []),
      ...(layers.has("hardening") ? ["--require", PRELOAD] : []),
      main,
      ...args,
    ],
  };
}

/** @throws Error for a path with a star, which Node would take for all that begins like it */
function permissions({ readable, writable, capabilities }: Confinement): string[] {
  const star = [...readable, ...writable].find((path) => path.includes("*"));
  if (star !== undefined) throw new Error(`Failed to start a box: ${star} has a star in its name`);
  return [
    "--permission",
    "--no-addons",
    "--no-experimental-sqlite",
    "--no-experimental-ffi",
    // All or nothing for Node; the preload lets through the announced ports only.
    "--allow-net",
    ...[...readable, ...writable, dirname(PRELOAD)].map((path) => `--allow-fs-read=${path}`),
    ...writable.map((path) => `--allow-fs-write=${path}`),
    ...(capabilities.includes("threads") ? ["--allow-worker"] : []),
  ];
}

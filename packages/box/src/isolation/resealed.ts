import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { sized } from "./bubblewrap.ts";
import { SEALED, findLayers } from "./found.ts";

/** Without a `/proc` of its own: the boxes inside could not mount theirs. */
const ALL_BUT_NETWORK = "--unshare-net --die-with-parent --bind / / --dev-bind /dev /dev".split(" ");

/** Where a grader in bubblewrap keeps what only it and its boxes shall see. */
export interface Scratch {
  /** An existing folder; inside, it is empty and held in memory. */
  folder: string;
  /** Bytes that it can hold. */
  size: number;
}

/**
 * Starts a program again, this time inside bubblewrap: with a loopback that it shares with its boxes and with nothing
 * else, and with a scratch folder that cannot fill the disk. To be called first thing by the grader.
 *
 * @param argv as in `process.argv`: the Node, the file, its arguments
 * @returns its exit code when it has ended, or nothing when it is inside already or bubblewrap does not work here
 */
export async function resealed(
  argv: readonly string[],
  scratch: Scratch,
  stdio: SpawnOptions["stdio"] = "inherit",
) {
  if (process.env[SEALED] === "1" || !findLayers().layers.has("bubblewrap")) return undefined;
  const child = spawn("bwrap", [...outer(scratch), ...argv], {
    stdio,
    env: { ...process.env, [SEALED]: "1" },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code ?? 1;
}

function outer({ folder, size }: Scratch): string[] {
  return [...ALL_BUT_NETWORK, ...sized(folder, size), "--"];
}

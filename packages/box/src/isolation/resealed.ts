import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { sized } from "./bubblewrap.ts";
import { signalGroup } from "./end-group.ts";
import { findLayers } from "./found.ts";
import { HEARS, SEALED } from "./inside.ts";

/** Without a `/proc` of its own: the boxes inside could not mount theirs. */
const ALL_BUT_NETWORK = "--unshare-net --die-with-parent --bind / / --dev-bind /dev /dev".split(" ");

/** Signals that ask a grader to end. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
/** Bubblewrap ends at the first of them, and the grader in it by SIGKILL, before it has tidied up. */
const DEAF = 'trap "" INT TERM HUP; exec "$@"';

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
 * Signals that ask to end are handed on to it; it decides when it ends. Until it calls `tellThatItHears` they are kept:
 * it begins deaf, and they would be lost.
 *
 * @param argv as in `process.argv`: the Node, the file, its arguments
 * @returns its exit code when it has ended, 128 and more for a signal; or nothing when it is inside already or
 *   bubblewrap does not work here
 */
export async function resealed(argv: readonly string[], scratch: Scratch) {
  if (process.env[SEALED] === "1" || !findLayers().layers.has("bubblewrap")) return undefined;
  const child = spawn("/bin/sh", ["-c", DEAF, "sh", "bwrap", ...outer(scratch), ...argv], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, [SEALED]: "1" },
    // A group of its own: else Ctrl-C at a terminal would reach it twice.
    detached: true,
  });
  let hears = false;
  const early: NodeJS.Signals[] = [];
  const handOn = (signal: NodeJS.Signals): void => {
    if (!hears) early.push(signal);
    else if (child.pid !== undefined) signalGroup(child.pid, signal);
  };
  child.on("message", (message) => {
    if (message !== HEARS) return;
    hears = true;
    for (const signal of early.splice(0)) handOn(signal);
  });
  for (const signal of SIGNALS) process.on(signal, handOn);
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  } finally {
    for (const each of SIGNALS) process.off(each, handOn);
  }
}

function outer({ folder, size }: Scratch): string[] {
  return [...ALL_BUT_NETWORK, ...sized(folder, size), "--"];
}

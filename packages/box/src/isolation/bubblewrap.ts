import { existsSync, lstatSync, readlinkSync } from "node:fs";
import { dirname } from "node:path";
import { PRELOAD } from "../hardening/index.js";
import { type Command, inside } from "./command.ts";
import type { Confinement } from "./confinement.ts";

const APART =
  "--unshare-user --unshare-pid --unshare-ipc --unshare-uts --unshare-cgroup-try --die-with-parent --cap-drop ALL".split(
    " ",
  );
const DEVICES = ["--dev", "/dev"];
/** The system's own folders, without which no program starts. On many systems all but the first are links into it. */
const SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"];
/** Of `/etc` no more than the loader and the clock ask for. */
const SETTINGS = ["/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives"];

/**
 * The command with files, processes and devices of its own: it sees what the confinement names, and nothing else.
 *
 * @param proc whether it gets a `/proc` of its own processes. Some containers forbid that; Node does without, except
 *   that `process.memoryUsage()` throws.
 */
export function wrapped(main: string, confinement: Confinement, proc: boolean, command: Command): Command {
  const { readable, writable, limits } = confinement;
  const places = [
    ...[...readable, main, process.execPath, dirname(PRELOAD)].map((path) => ({ path, how: "--ro-bind" })),
    ...writable.map((path) => ({ path, how: "--bind" })),
  ].toSorted((a, b) => a.path.length - b.path.length);
  return inside(
    "bwrap",
    [
      ...APART,
      ...SYSTEM.filter((path) => existsSync(path)).flatMap(asItIs),
      ...SETTINGS.flatMap((path) => ["--ro-bind-try", path, path]),
      ...(proc ? ["--proc", "/proc"] : []),
      ...DEVICES,
      ...sized("/tmp", limits.disk),
      ...places.flatMap(({ path, how }) => [how, path, path]),
      "--chdir",
      confinement.directory ?? dirname(main),
      "--",
    ],
    command,
  );
}

/** An empty folder in memory that holds so many bytes, and may be passed by all. */
export function sized(folder: string, bytes: number): string[] {
  return ["--size", `${bytes}`, "--perms", "0755", "--tmpfs", folder];
}

function asItIs(path: string): string[] {
  return lstatSync(path).isSymbolicLink()
    ? ["--symlink", readlinkSync(path), path]
    : ["--ro-bind", path, path];
}

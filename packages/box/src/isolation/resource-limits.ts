import { type Command, inside } from "./command.ts";
import type { Limits } from "./limits.ts";

/** How limits are set on a program: `prlimit` of util-linux, or what every POSIX shell has. */
export type Limiter = "prlimit" | "ulimit";

const KIB = 1024;
/** `ulimit -f` counts in these. */
const BLOCK = 512;
/** Seconds by which the kernel comes after the watchdog, which can say why. */
const GRACE = 1;

/**
 * The command under the kernel's limits; they hold for all that it starts.
 *
 * @param threads whether the number of threads is limited, too, where the limiter can
 */
export function limited(limiter: Limiter, limits: Limits, threads: boolean, command: Command): Command {
  const { cpu, data, descriptors, file } = limits;
  if (limiter === "prlimit") {
    const set = [
      `--cpu=${cpu + GRACE}`,
      `--data=${data}`,
      `--nofile=${descriptors}`,
      `--fsize=${file}`,
      "--core=0",
    ];
    return inside("prlimit", [...set, ...(threads ? [`--nproc=${limits.threads}`] : []), "--"], command);
  }
  const set = [
    `ulimit -t ${cpu + GRACE}`,
    `ulimit -d ${Math.floor(data / KIB)}`,
    `ulimit -n ${descriptors}`,
    `ulimit -f ${Math.floor(file / BLOCK)}`,
    "ulimit -c 0",
  ];
  return inside("sh", ["-c", `${set.join(" && ")} && exec "$@"`, "sh"], command);
}

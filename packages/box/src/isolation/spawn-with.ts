import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { type Means, buildCommand } from "./build-command.ts";
import { Confined } from "./confined.ts";
import type { Confinement } from "./confinement.ts";
import type { Layer } from "./level.ts";
import { findLink } from "./find-link.ts";
import { handOver, isReachable, nextUser } from "./own-user.ts";

/**
 * Starts a box of exactly these layers, all of which have been tried.
 *
 * @throws Error when a writable folder holds a link
 */
export function spawnWith(
  wanted: ReadonlySet<Layer>,
  means: Means,
  main: string,
  args: readonly string[],
  confinement: Confinement,
): Confined {
  const { readable, writable, ports, announced = false, environment } = confinement;
  const link = findLink(writable);
  if (link !== undefined)
    throw new Error(`Failed to start a box: ${link} is a link, which would be followed`);
  const layers = new Set(wanted);
  // Another user would not get to a folder that only the grader can pass.
  if (![main, ...readable, ...writable].every(isReachable)) layers.delete("user");
  const user = layers.has("user") ? nextUser() : undefined;
  if (user !== undefined) handOver(writable, user);
  const { program, args: all } = buildCommand(layers, means, main, args, confinement);
  const child = spawn(program, all, {
    cwd: confinement.directory ?? dirname(main),
    // The programs of the layers are found by it.
    env: { PATH: process.env["PATH"], ...environment, MEANWHILE_BOX: JSON.stringify({ ports, announced }) },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    // A group of its own, which can be ended as a whole.
    detached: true,
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return new Confined(child, layers, confinement);
}

import { wrapped } from "./bubblewrap.ts";
import type { Command } from "./command.ts";
import type { Confinement } from "./confinement.ts";
import type { Layer } from "./level.ts";
import { apart, withItsParent } from "./namespaces.ts";
import { nodeCommand } from "./node-command.ts";
import { type Limiter, limited } from "./resource-limits.ts";
import { limitsWithThreads } from "./thread-share.ts";

/** How layers are made here. */
export interface Means {
  limiter: Limiter;
  /** Whether bubblewrap can give a box a `/proc`. */
  proc: boolean;
}

/** The whole command of a box: Node within its limits, within its namespaces, bound to its parent. */
export function buildCommand(
  layers: ReadonlySet<Layer>,
  { limiter, proc }: Means,
  main: string,
  args: readonly string[],
  confinement: Confinement,
): Command {
  let command = nodeCommand(layers, main, args, confinement);
  // The kernel counts threads by user: the number means this box only with a user or namespaces of its own.
  const counted = layers.has("user") || layers.has("namespaces") || layers.has("bubblewrap");
  if (layers.has("limits")) command = limited(limiter, limitsWithThreads(confinement), counted, command);
  if (layers.has("bubblewrap")) return wrapped(main, confinement, proc, command);
  if (layers.has("namespaces")) command = apart(command);
  return layers.has("parent") ? withItsParent(command) : command;
}

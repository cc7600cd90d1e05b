import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { type Means, buildCommand } from "./build-command.ts";
import type { Command } from "./command.ts";
import type { Confinement } from "./confinement.ts";
import { failureOf } from "./failure-of.ts";
import { FIXES } from "./fixes.ts";
import { SEALED } from "./inside.ts";
import type { Layer, MissingLayer } from "./level.ts";
import { LIMITS } from "./limits.ts";
import { isReachable, nextUser } from "./own-user.ts";
import { processUse } from "./process-use.ts";
import { type Limiter, limited } from "./resource-limits.ts";

/** What this machine gives, each tried and not concluded from names or versions. */
export interface Found {
  layers: ReadonlySet<Layer>;
  means: Means;
  missing: readonly MissingLayer[];
}

const PROBE = join(import.meta.dirname, "probe.js");
/** The doors that the probe tries are closed by these. */
const CLOSED: readonly Layer[] = ["permission", "hardening"];
const NOTHING: Confinement = {
  readable: [],
  writable: [],
  ports: [],
  capabilities: [],
  environment: {},
  limits: LIMITS,
};
let found: Found | undefined;

/** Takes over what another process or thread of this grader has found: it is not tried again. */
export function takeOver(layers: Found): void {
  found ??= layers;
}

/** Tries every layer, once in a process; about half a second. */
export function findLayers(): Found {
  found ??= tryAll();
  return found;
}

function tryAll(): Found {
  const missing: MissingLayer[] = [];
  const layers = new Set<Layer>();
  const count = (layer: Layer, why: string | undefined): void => {
    if (why === undefined) layers.add(layer);
    else missing.push({ layer, why, fix: FIXES[layer] });
  };
  const limiter = failureOf(shellWith("prlimit"), "100") === undefined ? "prlimit" : "ulimit";
  // Node itself is what has to start within each of them.
  const node = (on: readonly Layer[], proc = true): string | undefined =>
    failureOf(buildCommand(new Set([...on, ...CLOSED]), { limiter, proc }, PROBE, [], NOTHING), "open: ");
  const closed = node([]);
  count("permission", closed);
  count("hardening", closed);
  count("limits", failureOf(shellWith(limiter), "100") ?? node(["limits"]));
  count("watchdog", processUse(process.pid).memory > 0 ? undefined : "this system has no /proc");
  count("parent", node(["parent"]));
  count("namespaces", node(["namespaces", "limits"]));
  count("user", process.getuid?.() === 0 ? anotherUser() : "only root can start programs as somebody else");
  const wrapped = node(["bubblewrap", "limits"]);
  count("bubblewrap", wrapped && node(["bubblewrap", "limits"], false));
  count("network", ownNetwork() ? undefined : "the grader is on the network of the machine");
  return { layers, means: { limiter, proc: wrapped === undefined }, missing };
}

/** A shell that says how many files it may open: 100. */
function shellWith(limiter: Limiter): Command {
  return limited(limiter, { ...LIMITS, descriptors: 100 }, false, {
    program: "sh",
    args: ["-c", "ulimit -n"],
  });
}

function anotherUser(): string | undefined {
  const user = nextUser();
  if (![process.execPath, PROBE].every(isReachable))
    return "other users cannot get to the folder of the course";
  return failureOf({ program: process.execPath, args: ["--print", "process.getuid()"] }, `${user}`, user);
}

function ownNetwork(): boolean {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return process.env[SEALED] === "1" && all.every(({ internal }) => internal);
}

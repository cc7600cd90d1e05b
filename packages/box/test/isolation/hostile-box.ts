import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Confined } from "../../src/isolation/confined.ts";
import type { Confinement } from "../../src/isolation/confinement.ts";
import type { Fault } from "../../src/isolation/fault.ts";
import { findLayers } from "../../src/isolation/found.ts";
import type { Layer } from "../../src/isolation/level.ts";
import { LIMITS, type Limits } from "../../src/isolation/limits.ts";
import { spawnWith } from "../../src/isolation/spawn-with.ts";
import { layersFor } from "../../src/isolation/strongest-level.ts";

export const HOSTILE = join(import.meta.dirname, "hostile");

/** What a test changes of a box: the layers it does without, and what it grants. */
export interface Changes extends Partial<Omit<Confinement, "limits">> {
  without?: readonly Layer[];
  /** Exactly these, instead of all that the default level has. */
  only?: readonly Layer[];
  limits?: Partial<Limits>;
}

/** Starts a hostile program; it is ended with the test. */
export function startHostile(
  name: string,
  args: readonly (string | number)[],
  changes: Changes = {},
): Confined {
  const { without = [], only, limits, ...granted } = changes;
  const layers = [...layersFor("default")].filter(
    (layer) => only?.includes(layer) ?? !without.includes(layer),
  );
  const box = spawnWith(new Set(layers), findLayers().means, join(HOSTILE, name), args.map(String), {
    readable: [HOSTILE],
    writable: [],
    ports: [],
    capabilities: [],
    environment: {},
    ...granted,
    limits: { ...LIMITS, ...limits },
  });
  onTestFinished(async () => box.kill());
  return box;
}

export interface Tried {
  /** Doors that were open, in order. */
  open: string[];
  fault: Fault | undefined;
  text: string;
}

/** Runs a hostile program to its end. */
export async function runHostile(
  name: string,
  args: readonly (string | number)[],
  changes?: Changes,
): Promise<Tried> {
  const box = startHostile(name, args, changes);
  const fault = await box.fault;
  const { head, tail } = box.output();
  return { open: doorsOpen(head + tail), fault, text: head + tail };
}

export function doorsOpen(text: string): string[] {
  return text.split("\n").flatMap((line) => (line.startsWith("open ") ? [line.slice("open ".length)] : []));
}

/** Two folders that anybody may pass: one for a box, one with a file that it shall not read. */
export function twoFolders(): { own: string; other: string; secret: string } {
  const root = mkdtempSync(join(tmpdir(), "meanwhile box "));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [own, other] = [join(root, "own"), join(root, "other")];
  for (const folder of [own, other]) mkdirSync(folder);
  const secret = join(other, "secret");
  writeFileSync(secret, "42");
  writeFileSync(`${secret}.json`, "42");
  // So that nothing but the walls keeps another user out.
  for (const folder of [root, own, other]) chmodSync(folder, 0o777);
  return { own, other, secret };
}

/** Whether this machine gives a layer; what it lacks is said, with a reason and a remedy. */
export function has(layer: Layer): boolean {
  return findLayers().layers.has(layer);
}

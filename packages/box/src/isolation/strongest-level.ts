import { findLayers } from "./found.ts";
import type { Layer, Level, MissingLayer, Strongest } from "./level.ts";

/** Without these a box is none. */
const BASE: readonly Layer[] = ["permission", "hardening"];
const SEAL: readonly Layer[] = [...BASE, "bubblewrap", "network"];

/** Decided by trying every layer, once in a process. */
export function strongestLevel(): Strongest {
  const { layers, missing } = findLayers();
  const level = has(SEAL) ? "sealed" : has(BASE) ? "default" : "none";
  return { level, layers: [...layersFor(level)], missing: [...missing] };
  function has(needed: readonly Layer[]): boolean {
    return needed.every((layer) => layers.has(layer));
  }
}

/**
 * The layers that a box of this level gets on this machine.
 *
 * @throws {WeakIsolation} when one is missing that the level cannot do without
 */
export function layersFor(level: Level): ReadonlySet<Layer> {
  if (level === "none") return new Set();
  const { layers, missing } = findLayers();
  const needed = level === "sealed" ? SEAL : BASE;
  const lost = missing.find(({ layer }) => needed.includes(layer));
  if (lost !== undefined) throw new WeakIsolation(level, lost);
  return level === "sealed" ? layers : new Set([...layers].filter((layer) => layer !== "bubblewrap"));
}

/** A level was asked for that this machine does not give. */
export class WeakIsolation extends Error {
  override name = "WeakIsolation";
  code = "ERR_WEAK_ISOLATION";
  missing: MissingLayer;

  constructor(level: Level, missing: MissingLayer) {
    super(
      `Failed to close a box at level ${level}: ${missing.layer}: ${missing.why}. To mend it: ${missing.fix}`,
    );
    this.missing = missing;
  }
}

import type { Confined } from "./confined.ts";
import type { Confinement } from "./confinement.ts";
import { findLayers } from "./found.ts";
import type { Level } from "./level.ts";
import { spawnWith } from "./spawn-with.ts";
import { layersFor } from "./strongest-level.ts";

/**
 * Starts a file of JavaScript or TypeScript in a box, with a duplex socket as its descriptor 3.
 *
 * @throws {WeakIsolation} when this machine does not give the level
 */
export function spawnConfined(
  level: Level,
  main: string,
  args: readonly string[],
  confinement: Confinement,
): Confined {
  return spawnWith(layersFor(level), findLayers().means, main, args, confinement);
}

import { onTestFinished } from "vitest";
import { Box } from "../../src/bridge/box.ts";
import { PATIENCE, type Patience } from "../../src/bridge/clock.ts";
import { LIMITS, spawnConfined } from "../../src/isolation/index.ts";

/** A box without walls, until the test ends. */
export function openBox(main: string, args: readonly string[] = [], patience: Partial<Patience> = {}): Box {
  const nothing = { readable: [], writable: [], ports: [], capabilities: [], environment: {} };
  const confined = spawnConfined("none", main, args, { ...nothing, announced: true, limits: LIMITS });
  const box = new Box(confined, { ...PATIENCE, ...patience });
  onTestFinished(async () => void (await box.end()));
  return box;
}

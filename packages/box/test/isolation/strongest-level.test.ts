import { spawn } from "node:child_process";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { expect, test } from "vitest";
import {
  LIMITS,
  type Strongest,
  WeakIsolation,
  spawnConfined,
  strongestLevel,
} from "../../src/isolation/index.ts";

const INDEX = new URL("../../src/isolation/index.ts", import.meta.url).href;

/** What is found by a grader that finds no program but Node. */
async function withoutPrograms(): Promise<Strongest> {
  const script = `import { strongestLevel } from ${JSON.stringify(INDEX)}; console.log(JSON.stringify(strongestLevel()));`;
  const args = ["--input-type=module", "--eval", script];
  const child = spawn(process.execPath, args, {
    env: { PATH: import.meta.dirname },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return (await json(child.stdout)) as Strongest;
}

test("every layer is there, or missing with a reason and a remedy", () => {
  const { level, layers, missing } = strongestLevel();
  expect(level).toBe("default");
  expect(layers).toEqual(expect.arrayContaining(["permission", "hardening"]));
  expect(missing).toContainEqual({
    layer: "network",
    why: "the grader is on the network of the machine",
    fix: "install bubblewrap: the grader then starts itself again inside it",
  });
  for (const { why, fix } of missing) expect([why, fix]).not.toContain("");
});

test("without the programs that make them, layers are missing, and what Node does itself is left", async () => {
  const { level, layers, missing } = await withoutPrograms();
  expect(level).toBe("default");
  expect(layers).toEqual(expect.arrayContaining(["permission", "hardening", "watchdog"]));
  const names = missing.map(({ layer }) => layer);
  expect(names).toEqual(expect.arrayContaining(["limits", "parent", "namespaces", "bubblewrap", "network"]));
  expect(missing.find(({ layer }) => layer === "parent")?.why).toContain("ENOENT");
});

function startSealed(): unknown {
  return spawnConfined("sealed", join(import.meta.dirname, "hostile/deaf.js"), [], {
    readable: [],
    writable: [],
    ports: [],
    capabilities: [],
    environment: {},
    limits: LIMITS,
  });
}

test("a level that this machine does not give is an error, never a weaker box", () => {
  expect(startSealed).toThrow(WeakIsolation);
  expect(startSealed).toThrow(
    /^Failed to close a box at level sealed: (bubblewrap|network): .+ To mend it: /,
  );
});

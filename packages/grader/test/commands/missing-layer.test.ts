import { expect, test } from "vitest";
import { missingLayer } from "../../src/commands/missing-layer.ts";

test("a layer that is missing is told in lines that fit, with what to do in one of its own", () => {
  const missing = {
    layer: "bubblewrap",
    why: "bwrap: no permission. ".repeat(8),
    fix: "sysctl a=1",
  } as const;
  const lines = missingLayer("default", missing).split("\n");
  expect(lines[0]).toMatch(/^ Isolation: default, without bubblewrap: bwrap: no permission\./);
  expect(lines.at(-1)).toBe("   -> sysctl a=1");
  expect(lines.filter((line) => line.length > 80 || !line.startsWith(" "))).toEqual([]);
});

import { expect, test } from "vitest";
import { nameOf } from "../../src/door/target.ts";

const names: [target: string, name: string][] = [
  ["/a.bin", "a.bin"],
  ["/a.bin?x=1?y", "a.bin"],
  ["/d/a%20b", "d/a b"],
  ["/%C3%A9", "é"],
  ["/100%", "100%"],
  ["/", ""],
  ["/?", ""],
  [`/${"a".repeat(255)}`, "a".repeat(255)],
  [`/${"a".repeat(15_800)}`, `${"a".repeat(255)}…`],
];

for (const [target, name] of names) {
  test(`${target.slice(0, 300)} asks for ${JSON.stringify(name)}`, () => {
    expect(nameOf(target)).toBe(name);
  });
}

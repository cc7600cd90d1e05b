import { expect, test } from "vitest";
import { STYLE } from "../../../src/report/html/style.ts";

const [light = "", dark = ""] = STYLE.match(/--ink[^}]*/g) ?? [];

/** What is written on what. */
const PAIRS = [
  ["ink", "paper"],
  ["ink", "raised"],
  ["ink", "bad-back"],
  ["soft", "paper"],
  ["soft", "raised"],
  ["link", "paper"],
  ["good", "paper"],
  ["good", "good-back"],
  ["part", "paper"],
  ["part", "part-back"],
  ["bad", "paper"],
  ["bad", "bad-back"],
] as const;

/** From 0 for black to 1 for white, as WCAG 2 has it. */
function luminance(colours: string, name: string): number {
  const [, hex = ""] = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(colours) ?? [];
  const [red = NaN, green = NaN, blue = NaN] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.for(PAIRS.flatMap((pair) => [["light", light, ...pair] as const, ["dark", dark, ...pair] as const]))(
  "can be read: %s, %$ %s on %s",
  ([, colours, ink, paper]) => {
    const [brighter = 0, darker = 0] = [luminance(colours, ink), luminance(colours, paper)].toSorted(
      (a, b) => b - a,
    );

    expect((brighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);

import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { fileNameOf } from "../src/file-name-of.ts";

test.for([
  ["http://example.com/archivo1", "archivo1"],
  ["http://h/dir/a.bin?v=1#part", "a.bin"],
  ["http://h/a.tar.gz", "a.tar.gz"],
  ["http://h/a%20b.txt", "a b.txt"],
  ["http://h/ma%C3%B1ana.txt", "mañana.txt"],
  ["http://h/mañana.txt", "mañana.txt"],
  ["http://h/.profile", ".profile"],
] as const)("%s is saved as %j", ([url, name]) => {
  expect(fileNameOf(url)).toBe(name);
});

test.for(["http://h", "http://h/", "http://h/dir/", "http://h/?q=a/b", "http://h/#/b", "http://h/dir/.."])(
  "%s has no last segment and is saved as index.html",
  (url) => {
    expect(fileNameOf(url)).toBe("index.html");
  },
);

test.for([
  ["http://h/a/..%2Fb", "!b"],
  ["http://h/..%2F..%2Fetc%2Fpasswd", "!..!etc!passwd"],
  ["http://h/a%5Cb", "a!b"],
  ["http://h/%2e%2e%2f", "!"],
  ["http://h/%252e%252e", "%2e%2e"],
  ["http://h/..%00", "..!"],
  ["http://h/C%3Aa", "C!a"],
] as const)("%s does not lead out of its directory: %j", ([url, name]) => {
  expect(fileNameOf(url)).toBe(name);
});

test.for([
  ["http://h/...", "!"],
  ["http://h/%20", "!"],
  ["http://h/a.%20.", "a"],
  ["http://h/CON", "CON!"],
  ["http://h/nul.txt", "nul!.txt"],
  ["http://h/a%0Ab%3Fc", "a b!c"],
] as const)("%s gets a name that every system takes: %j", ([url, name]) => {
  expect(fileNameOf(url)).toBe(name);
});

test.for([
  ["http://h/%E0%A4%A.txt", "%E0%A4%A.txt"],
  ["http://h/100%", "100%"],
  ["http://h/%FF", "%FF"],
] as const)("%s does not decode and stays %j", ([url, name]) => {
  expect(fileNameOf(url)).toBe(name);
});

test.for([
  [`${"a".repeat(255)}`, "a".repeat(255)],
  [`${"a".repeat(300)}`, "a".repeat(255)],
  [`${"a".repeat(300)}.zip`, `${"a".repeat(251)}.zip`],
  [`${"ñ".repeat(300)}.zip`, `${"ñ".repeat(125)}.zip`],
  [`${"→".repeat(200)}`, "→".repeat(85)],
  [`${"👩‍🚀".repeat(100)}.zip`, `${"👩‍🚀".repeat(22)}.zip`],
  [`a.${"b".repeat(300)}`, `a!${"b".repeat(253)}`],
  [`e${"\u0315".repeat(300)}`, "index.html"],
] as const)("a long name is cut to 255 bytes: %s", ([segment, name]) => {
  expect(fileNameOf(`http://h/${segment}`)).toBe(name);
});

test("a name of a million characters is no trouble", () => {
  expect(fileNameOf(`http://h/a.${"ñ".repeat(1_000_000)}`)).toBe(`a!${"ñ".repeat(126)}`);
});

test.for(["", "a.bin", "/a.bin", "http://"])("%j is refused as a URL", (url) => {
  expect(() => fileNameOf(url)).toThrow(
    new TypeError(`Failed to name the file of '${url}': it is not a valid URL`),
  );
});

// The invariant: whatever the URL, its name is one segment, on every system, and fits.
const pieces = [
  ...'ab.. ~/\\:*?"<>|%\u0000\n\u202E→ñ',
  "👩‍🚀",
  "..",
  "../",
  "CON",
  "nul.",
  "%2F",
  "%",
  "e\u0301",
  "\u0315".repeat(90),
];

test.for(Array.from({ length: 20 }, (_, seed) => seed + 1))("names are safe, seed %i", (seed) => {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 100; round += 1) {
    const segment = Array.from({ length: random(random(3) ? 12 : 400) }, () => pieces[random(pieces.length)]);
    const url = `http://h/${encodeURIComponent(segment.join(""))}`;
    const name = fileNameOf(url);

    expect([posix.basename(name), win32.basename(name)], url).toEqual([name, name]);
    expect(name, url).toMatch(/^(?!\.+$)(?!(?:con|nul)(?:\.|$))[^/\\:*?"<>|\p{Cc}]*[^/\\:*?"<>|\p{Cc}. ]$/iu);
    expect(Buffer.byteLength(name), url).toBeLessThanOrEqual(255);
  }
});

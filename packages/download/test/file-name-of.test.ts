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
  ["255 letters stay", "a".repeat(255), "a".repeat(255)],
  ["300 letters are cut", "a".repeat(300), "a".repeat(255)],
  ["an extension is kept", `${"a".repeat(300)}.zip`, `${"a".repeat(251)}.zip`],
  ["letters of 2 bytes count twice", `${"ñ".repeat(300)}.zip`, `${"ñ".repeat(125)}.zip`],
  ["letters of 3 bytes count three times", "→".repeat(200), "→".repeat(85)],
  ["an astronaut stays whole", `${"👩‍🚀".repeat(100)}.zip`, `${"👩‍🚀".repeat(22)}.zip`],
  ["a long extension is kept", `ab.${"b".repeat(253)}`, `a.${"b".repeat(253)}`],
  ["an extension that fills the name is cut", `a.${"b".repeat(300)}`, `a!${"b".repeat(253)}`],
  ["an extension alone is cut", `.${"→".repeat(200)}`, `!${"→".repeat(84)}`],
  ["one letter with 300 accents has no name", `e${"\u0315".repeat(300)}`, "index.html"],
] as const)("in a long name, %s", ([, segment, name]) => {
  expect(fileNameOf(`http://h/${segment}`)).toBe(name);
});

test("a name of a hundred thousand characters is no trouble", () => {
  expect(fileNameOf(`http://h/a.${"ñ".repeat(100_000)}`)).toBe(`a!${"ñ".repeat(126)}`);
});

test.for(["", "a.bin", "/a.bin", "http://"])("%j is refused as a URL", (url) => {
  expect(() => fileNameOf(url)).toThrow(
    new TypeError(`Failed to name the file of '${url}': it is not a valid URL`),
  );
});

// The invariant: whatever the URL, its name is one segment, on every system, and fits.
const pieces = [
  "a",
  "b",
  ".",
  " ",
  "..",
  "../",
  "~",
  "/",
  "\\",
  ":",
  "*",
  "?",
  '"',
  "<",
  ">",
  "|",
  "%",
  "%2F",
  "\0",
  "\n",
].concat(["\u202E", "→", "ñ", "e\u0301", "\u0315".repeat(90), "👩‍🚀", "CON", "nul."]);
const safe = /^(?!(?:con|nul)(?:\.|$))[^/\\:*?"<>|\p{Cc}]*[^/\\:*?"<>|\p{Cc}. ]$/iu;

test.for(Array.from({ length: 20 }, (_, seed) => seed + 1))("names are safe, seed %i", (seed) => {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let round = 0; round < 100; round += 1) {
    const length = random(3) === 0 ? 400 : 12;
    const segment = Array.from({ length }, () => pieces[random(pieces.length)]).join("");
    const url = `http://h/${encodeURIComponent(segment)}`;
    const name = fileNameOf(url);

    const [onPosix, onWindows] = [posix.basename(name), win32.basename(name)];
    expect({ url, onPosix, onWindows }).toEqual({ url, onPosix: name, onWindows: name });
    expect({ url, name }).toEqual({ url, name: expect.stringMatching(safe) });
    expect({ url, fits: Buffer.byteLength(name) <= 255 }).toEqual({ url, fits: true });
  }
});

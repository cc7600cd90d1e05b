import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runHostile, startHostile, twoFolders } from "./hostile-box.ts";

const ALL = [
  "read",
  "read by promise",
  "read by bytes",
  "read by way of its own folder",
  "import",
  "list",
  "link",
  "hard link",
  "write",
  "make a folder",
  "move out",
];

test("no file outside is read, listed, linked or written", async () => {
  const { own, other, secret } = twoFolders();
  expect((await runHostile("files.js", [secret, own], { writable: [own] })).open).toEqual([]);
  expect(readdirSync(other).toSorted()).toEqual(["secret", "secret.json"]);
});

test("without the permission model, all of that happens", async () => {
  const { own, other, secret } = twoFolders();
  const { open } = await runHostile("files.js", [secret, own], { writable: [own], only: ["hardening"] });
  expect(open).toEqual(ALL);
  expect(readdirSync(other)).toContain("written");
});

test("a path with a star is refused, which would stand for many", () => {
  const { own } = twoFolders();
  expect(() => startHostile("files.js", [], { readable: [own, "/tmp/stud*nt"] })).toThrow(
    "Failed to start a box: /tmp/stud*nt has a star in its name",
  );
});

test("a link that is there already is found before it can be followed", () => {
  const { own, secret } = twoFolders();
  const link = join(own, "link");
  symlinkSync(secret, link);
  expect(() => startHostile("files.js", [link, own], { writable: [own] })).toThrow(
    `Failed to start a box: ${link} is a link, which would be followed`,
  );
});

import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runHostile, twoFolders } from "./hostile-box.ts";

/** One folder to read, with a link in it, and one to write. */
function sharedAndOwn(): { own: string; other: string } {
  const { own, other } = twoFolders();
  symlinkSync(own, join(other, "link"));
  return { own, other };
}

test("no second name is made for what may only be read", async () => {
  const { own, other } = sharedAndOwn();
  const changes = { readable: [import.meta.dirname, other], writable: [own] };
  expect((await runHostile("links.js", [other, own], changes)).open).toEqual([]);
  const made = readdirSync(own, { recursive: true, withFileTypes: true });
  expect(made.filter((entry) => entry.isSymbolicLink())).toEqual([]);
});

test("the permission model alone lets a box copy them", async () => {
  const { own, other } = sharedAndOwn();
  const changes = { readable: [import.meta.dirname, other], writable: [own], only: ["permission"] as const };
  const { open } = await runHostile("links.js", [other, own], changes);
  expect(open).toEqual(["copy of a folder with its links"]);
});
